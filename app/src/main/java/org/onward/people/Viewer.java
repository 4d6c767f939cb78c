package org.onward.people;

import java.security.Principal;
import java.util.Set;

/**
 * Who is asking.
 *
 * @param team the team that they lead, else the one that they are in
 * @param leads whether they lead any team
 * @param roles the roles that they hold for some part of the tree; {@link Access} knows which part
 */
public record Viewer(PersonId id, String name, TeamId team, String teamName, boolean leads, Set<Role> roles)
        implements Principal {
    public Viewer {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    @Override
    public String getName() {
        return name;
    }
}
