package org.onward.people;

import java.security.Principal;
import java.util.Set;

/**
 * Who is asking.
 *
 * @param team the team that they lead, else the one that they are in
 * @param leads whether they lead any team
 * @param managesPeople whether people report to them although they lead no team
 * @param roles the roles that they hold for some part of the tree; {@link Access} knows which part
 */
public record Viewer(
        PersonId id, String name, TeamId team, String teamName, boolean leads, boolean managesPeople, Set<Role> roles)
        implements Principal {
    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** Somebody of whom nothing depends on who reports to them. */
    public Viewer(PersonId id, String name, TeamId team, String teamName, boolean leads, Set<Role> roles) {
        this(id, name, team, teamName, leads, false, roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    @Override
    public String getName() {
        return name;
    }
}
