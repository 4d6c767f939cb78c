package org.onward.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface AccessDao {
    /** Locks the team: waits for a transaction that closes it, and prevents others from closing it until this one ends. */
    @SqlQuery("SELECT id FROM team WHERE id = :team AND closed_at IS NULL FOR SHARE")
    Optional<TeamId> openTeam(TeamId team);

    @SqlQuery(
            """
            SELECT EXISTS (
                SELECT FROM team_line line JOIN team ON team.id = line.above
                WHERE line.team = :team AND team.leader = :person)
            """)
    boolean leads(PersonId person, TeamId team);

    /** The same; empty when there is no such team. */
    @SqlQuery(
            """
            SELECT EXISTS (
                SELECT FROM team_line line JOIN team led ON led.id = line.above
                WHERE line.team = team.id AND led.leader = :person)
            FROM team
            WHERE id = :team
            """)
    Optional<Boolean> leadsIfThere(PersonId person, TeamId team);

    /**
     * The number of people who are in the leader's line: members of a team that the leader leads or of a team below it,
     * and direct reports.
     */
    @SqlQuery(
            """
            SELECT count(*)
            FROM person
            WHERE id = ANY (:people)
              AND (line_manager = :person
                   OR EXISTS (
                       SELECT FROM team_line line JOIN team ON team.id = line.above
                       WHERE line.team = person.team AND team.leader = :person))
            """)
    int countLedAmong(PersonId person, List<PersonId> people);

    /** The people who are in the leader's line. */
    @SqlQuery(
            """
            SELECT id
            FROM person
            WHERE id = ANY (:people)
              AND (line_manager = :person
                   OR EXISTS (
                       SELECT FROM team_line line JOIN team ON team.id = line.above
                       WHERE line.team = person.team AND team.leader = :person))
            """)
    Set<PersonId> ledAmong(PersonId person, List<PersonId> people);

    @SqlQuery(
            """
            SELECT EXISTS (SELECT FROM person WHERE id = :person AND team = :team)
                OR EXISTS (SELECT FROM team WHERE id = :team AND leader = :person)
            """)
    boolean isMemberOrLeader(PersonId person, TeamId team);

    /** Whether a person has a role for a team; empty when there is no such team. */
    @SqlQuery(
            """
            SELECT EXISTS (
                SELECT FROM team_line line JOIN role_in_force held ON held.team = line.above
                WHERE line.team = :team AND held.person = :person AND held.role = :role)
            FROM team
            WHERE id = :team
            """)
    Optional<Boolean> holds(PersonId person, Role role, TeamId team);

    @SqlQuery(
            """
            SELECT team.id, team.name, team.parent, team.leader
            FROM role_in_force held JOIN team ON team.id = held.team
            WHERE held.person = :person AND held.role = :role
            ORDER BY team.name
            """)
    List<Team> partsFor(PersonId person, Role role);

    /** Those of some teams for which a person has a role, directly or from above. */
    @SqlQuery(
            """
            SELECT DISTINCT line.team
            FROM team_line line JOIN role_in_force held ON held.team = line.above
            WHERE line.team = ANY (:teams) AND held.person = :person AND held.role = :role
            """)
    Set<TeamId> among(PersonId person, Role role, List<TeamId> teams);

    @SqlQuery("SELECT EXISTS (SELECT FROM person WHERE line_manager = :person)")
    boolean hasReports(PersonId person);

    @SqlQuery("SELECT DISTINCT team FROM role_in_force WHERE person = :person")
    List<TeamId> partsFor(PersonId person);
}
