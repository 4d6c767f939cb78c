package org.onward.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.onward.content.ItemId;
import org.onward.people.TeamId;

interface TeamDao {
    /** The members of a team and, for its leader, direct reports in teams that the leader does not lead. */
    String MEMBERS_AND_REPORTS =
            """
            (person.team = :team
               OR (:leads
                   AND person.line_manager = (SELECT leader FROM team WHERE id = :team)
                   AND NOT EXISTS (
                       SELECT FROM team_line line
                           JOIN team led ON led.id = line.above
                           JOIN team mine ON mine.id = :team
                       WHERE line.team = person.team AND led.leader = mine.leader)))
            """;

    String SESSION =
            """
            SELECT id, module, title, starts_at, minutes, mode, closed, cancelled, moved FROM team_session WHERE team = :team
            """;

    /** One page of the people of a team with what they started and were asked for. */
    @SqlQuery(ListSql.PEOPLE + MEMBERS_AND_REPORTS + ListSql.FILTER + ListSql.PAGE_OF_PEOPLE)
    List<PersonWorkRow> people(
            TeamId team,
            boolean leads,
            String name,
            Optional<ItemId> module,
            String standing,
            String order,
            LocalDate today,
            int limit,
            long offset);

    /** The items that a member, or a direct report of the leader, started or was asked for. It counts members only. */
    @SqlQuery("WITH shown AS (SELECT person.id, person.team = :team AS is_member FROM person WHERE "
            + MEMBERS_AND_REPORTS
            + ") "
            + ListSql.ITEMS)
    List<ItemCountRow> items(TeamId team, boolean leads);

    /**
     * One page of the requests that reached a member of a team, the newest first. The recipients in the teams below count
     * as well, so that a request to all of them is counted where it was made.
     */
    @SqlQuery(ListSql.REQUESTS
            + "person.team = :team"
            + ListSql.REQUEST_FILTER
            + ListSql.RECIPIENTS
            + """
              EXISTS (SELECT FROM team_line line WHERE line.team = recipient.team AND line.above = :team)
            """
            + ListSql.IN_ORDER)
    List<RequestRow> requests(TeamId team, Optional<ItemId> item, String due, LocalDate today, int limit, long offset);

    /** The planned sessions, the next one first, then the latest that were held or cancelled. */
    @SqlQuery("(" + SESSION + " AND NOT closed AND NOT cancelled ORDER BY starts_at, id LIMIT :open) UNION ALL ("
            + SESSION + " AND (closed OR cancelled) ORDER BY starts_at DESC, id DESC LIMIT :past)")
    List<TeamSession> latestSessions(TeamId team, int open, int past);

    String MATCHING_SESSIONS =
            """
            FROM team_session
            WHERE team = :team
              AND (:module::text IS NULL OR module = :module::text)
              AND CASE :state
                  WHEN 'planned' THEN NOT closed AND NOT cancelled AND starts_at > :now
                  WHEN 'to-close' THEN NOT closed AND NOT cancelled AND starts_at <= :now
                  WHEN 'held' THEN closed
                  WHEN 'cancelled' THEN cancelled
                  ELSE true
              END
            """;

    /** One page of a team's sessions, the newest first. */
    @SqlQuery("SELECT id, module, title, starts_at, minutes, mode, closed, cancelled, moved "
            + MATCHING_SESSIONS
            + " ORDER BY starts_at DESC, id DESC LIMIT :limit OFFSET :offset")
    List<TeamSession> sessions(TeamId team, Optional<ItemId> module, String state, Instant now, int limit, long offset);

    @SqlQuery("SELECT count(*) " + MATCHING_SESSIONS)
    int countSessions(TeamId team, Optional<ItemId> module, String state, Instant now);

    /** One page of the open teams directly below a team. */
    @SqlQuery(
            """
            WITH matching AS MATERIALIZED (
                SELECT id, name, leader
                FROM team
                WHERE parent = :team AND closed_at IS NULL
                  AND ' ' || searchable_name(name) LIKE ALL ((SELECT name_patterns(:name))::text[])
            )
            SELECT counted.total, shown.id, coalesce(shown.name, '') AS name, leader.name AS leader_name,
                coalesce(shown.people, 0) AS people
            FROM (SELECT count(*)::integer AS total FROM matching) counted
                LEFT JOIN (
                    SELECT matching.id, matching.name, matching.leader, size.people
                    FROM matching LEFT JOIN LATERAL (
                        SELECT sum(people)::integer AS people FROM team_headcount WHERE team = matching.id) size ON true
                    ORDER BY CASE :order WHEN 'people' THEN -coalesce(size.people, 0) END, matching.name, matching.id
                    LIMIT :limit OFFSET :offset) shown ON true
                LEFT JOIN person leader ON leader.id = shown.leader
            ORDER BY CASE :order WHEN 'people' THEN -coalesce(shown.people, 0) END, shown.name, shown.id
            """)
    List<SubTeamRow> teamsBelow(TeamId team, String name, String order, int limit, long offset);
}
