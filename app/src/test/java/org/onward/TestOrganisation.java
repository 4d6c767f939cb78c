package org.onward;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.onward.people.Person;
import org.onward.people.Team;
import org.onward.people.TeamId;

/** Reads the whole organisation, which no page does. */
public final class TestOrganisation {
    private TestOrganisation() {}

    /** Everybody who is in a team, by name. */
    public static List<Person> everybody(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT id, name, email, post, team, line_manager
                        FROM person
                        WHERE team IS NOT NULL
                        ORDER BY name, id
                        """)
                .mapTo(Person.class)
                .list());
    }

    /** All open teams, by depth and then by name. */
    public static List<Team> teams(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT id, name, parent, leader
                        FROM team
                        WHERE closed_at IS NULL
                        ORDER BY (SELECT max(distance) FROM team_line WHERE team_line.team = team.id), name, id
                        """)
                .mapTo(Team.class)
                .list());
    }

    /** All teams that have a leader or a member, by id. */
    public static List<TeamId> teamsThatMeet(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT team FROM person WHERE team IS NOT NULL
                        UNION
                        SELECT id FROM team WHERE leader IS NOT NULL
                        ORDER BY 1
                        """)
                .mapTo(TeamId.class)
                .list());
    }
}
