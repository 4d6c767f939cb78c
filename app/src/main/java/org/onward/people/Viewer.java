package org.onward.people;

import java.security.Principal;
import java.util.Set;

/**
 * The signed-in person of a request.
 *
 * @param team the team that they lead, else the team of which they are a member
 * @param leads whether they lead any team
 * @param managesPeople whether they have direct reports but lead no team
 * @param roles the roles that they have for any part of the tree; {@link Access} checks for which part
 */
public record Viewer(
        PersonId id, String name, TeamId team, String teamName, boolean leads, boolean managesPeople, Set<Role> roles)
        implements Principal {
    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** A viewer for whom it does not matter whether they have direct reports. */
    public Viewer(PersonId id, String name, TeamId team, String teamName, boolean leads, Set<Role> roles) {
        this(id, name, team, teamName, leads, false, roles);
    }

    public boolean hasRole(Role role) {
        return roles.contains(role);
    }

    @Override
    public String getName() {
        return name;
    }
}
