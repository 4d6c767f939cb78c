package org.onward.learner;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.onward.content.ItemId;
import org.onward.people.PersonId;
import org.onward.people.Role;
import org.onward.people.TeamId;

interface WhoSeesDao {
    String REASONS =
            """
            SELECT period.item, period.cause, nullif(period.opened_from, '-infinity') AS opened_from,
                nullif(period.until, 'infinity') AS until, received.asked_by_name AS asked_by, received.asked, session.held
            FROM open_period period
                LEFT JOIN received_assignment received
                    ON period.cause = 'asked' AND received.id = period.source AND received.person = period.person
                LEFT JOIN held_session session ON period.cause = 'discussed' AND session.id = period.source
            WHERE period.person = :person
            """;

    String EARLIEST_FIRST = " ORDER BY period.recorded, period.id";

    /** Why a person's steps on these items are open, or were, the earliest first. */
    @SqlQuery(REASONS + " AND period.item = ANY (:items)" + EARLIEST_FIRST)
    List<OpenReason> reasons(PersonId person, List<ItemId> items);

    @SqlQuery(REASONS + EARLIEST_FIRST)
    List<OpenReason> allReasons(PersonId person);

    /** A team that somebody is in or below, with its leader. */
    record LeaderRow(TeamId team, String teamName, Optional<String> leader) {}

    @SqlQuery(
            """
            SELECT team.id AS team, team.name AS team_name, leader.name AS leader
            FROM person
                JOIN team_line line ON line.team = person.team
                JOIN team ON team.id = line.above
                LEFT JOIN person leader ON leader.id = team.leader AND leader.id <> :person
            WHERE person.id = :person
            ORDER BY line.distance
            """)
    List<LeaderRow> leaders(PersonId person);

    @SqlQuery(
            """
            SELECT manager.name
            FROM person JOIN person manager ON manager.id = person.line_manager
            WHERE person.id = :person
            """)
    Optional<String> lineManager(PersonId person);

    /** Somebody with a role over a part of the tree in which a person is. */
    record RoleRow(String name, Role role, String teamName) {}

    @SqlQuery(
            """
            SELECT holder.name, held.role, team.name AS team_name
            FROM person
                JOIN team_line line ON line.team = person.team
                JOIN role_in_force held ON held.team = line.above
                JOIN person holder ON holder.id = held.person
                JOIN team ON team.id = held.team
            WHERE person.id = :person
            ORDER BY held.role, holder.name, holder.id, team.name
            LIMIT 200
            """)
    List<RoleRow> roles(PersonId person);
}
