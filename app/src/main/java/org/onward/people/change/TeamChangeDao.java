package org.onward.people.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

interface TeamChangeDao {
    record TeamRow(
            TeamId id,
            String name,
            Optional<TeamId> parent,
            Optional<PersonId> leader,
            Optional<Instant> closedAt,
            Optional<TeamId> mergedInto,
            Optional<String> mergedIntoName) {}

    @SqlQuery(
            """
            SELECT team.id, team.name, team.parent, team.leader, team.closed_at, team.merged_into,
                successor.name AS merged_into_name
            FROM team LEFT JOIN team successor ON successor.id = team.merged_into
            WHERE team.id = :id
            """)
    Optional<TeamRow> team(TeamId id);

    @SqlUpdate("INSERT INTO team (id, name, parent, state_since) VALUES (:id, :name, :parent, :now)")
    void add(TeamId id, String name, TeamId parent, Instant now);

    @SqlUpdate(
            """
            INSERT INTO team_line (team, above, distance)
            SELECT :id, above, distance + 1 FROM team_line WHERE team = :parent
            UNION ALL
            SELECT :id, :id, 0
            """)
    void addLine(TeamId id, TeamId parent);

    /** Keeps what teams were until now; nothing for what has only just begun. */
    @SqlUpdate(
            """
            INSERT INTO past_team (team, since, until, name, parent, leader)
            SELECT id, state_since, :until, name, parent, leader FROM team WHERE id = ANY (:teams) AND state_since < :until
            """)
    void addPastState(List<TeamId> teams, Instant until);

    @SqlUpdate("UPDATE team SET name = :name, state_since = :since WHERE id = :team")
    void rename(TeamId team, String name, Instant since);

    @SqlUpdate("UPDATE team SET leader = :leader::uuid, state_since = :since WHERE id = :team")
    void appoint(TeamId team, Optional<PersonId> leader, Instant since);

    @SqlQuery("SELECT id FROM team WHERE leader = :leader ORDER BY id")
    List<TeamId> ledBy(PersonId leader);

    @SqlUpdate("UPDATE team SET leader = NULL, state_since = :since WHERE id = ANY (:teams)")
    void removeLeaders(List<TeamId> teams, Instant since);

    @SqlQuery("SELECT EXISTS (SELECT FROM team_line WHERE team = :team AND above = :above)")
    boolean isBelowOrSame(TeamId team, TeamId above);

    @SqlUpdate("UPDATE team SET parent = :parent, state_since = :since WHERE id = ANY (:teams)")
    void setParent(List<TeamId> teams, TeamId parent, Instant since);

    /**
     * Moves teams with everything below them under another parent. A row that both the old and the new way up have is
     * changed, not deleted and inserted, because the order of the two is not defined within a statement.
     */
    @SqlUpdate(
            """
            WITH moved AS (
                SELECT team, above AS root, distance FROM team_line WHERE above = ANY (:roots)
            ), removed AS (
                DELETE FROM team_line line
                USING moved JOIN team_line up ON up.team = moved.root AND up.distance > 0
                WHERE line.team = moved.team AND line.above = up.above
                  AND NOT EXISTS (SELECT FROM team_line kept WHERE kept.team = :to AND kept.above = up.above)
            )
            INSERT INTO team_line (team, above, distance)
            SELECT moved.team, up.above, moved.distance + 1 + up.distance
            FROM moved CROSS JOIN team_line up
            WHERE up.team = :to
            ON CONFLICT (team, above) DO UPDATE SET distance = excluded.distance
            """)
    void moveLines(List<TeamId> roots, TeamId to);

    /** The teams right below one, closed ones included. */
    @SqlQuery("SELECT id FROM team WHERE parent = :team ORDER BY id")
    List<TeamId> children(TeamId team);

    @SqlQuery("SELECT count(*) FROM team WHERE parent = :team AND closed_at IS NULL")
    int countOpenChildren(TeamId team);

    @SqlQuery("SELECT id FROM person WHERE team = :team ORDER BY id")
    List<PersonId> members(TeamId team);

    @SqlUpdate(
            """
            INSERT INTO past_membership (person, team, since, until)
            SELECT id, team, team_since, :until FROM person WHERE team = :team AND team_since < :until
            ON CONFLICT (person, until) DO NOTHING
            """)
    void addPastMemberships(TeamId team, Instant until);

    @SqlUpdate("UPDATE person SET team = :into, team_since = :since WHERE team = :from")
    void moveMembers(TeamId from, TeamId into, Instant since);

    @SqlUpdate(
            """
            UPDATE team SET closed_at = :at, merged_into = :into::uuid, leader = NULL, state_since = :at WHERE id = :team
            """)
    void close(TeamId team, Optional<TeamId> into, Instant at);

    /** The earliest first, the present one last. */
    @SqlQuery(
            """
            SELECT name, parent, leader, nullif(since, '-infinity') AS since, until
            FROM past_team
            WHERE team = :team
            UNION ALL
            SELECT name, parent, leader, nullif(state_since, '-infinity'), NULL FROM team WHERE id = :team
            ORDER BY until NULLS LAST
            """)
    List<TeamState> history(TeamId team);
}
