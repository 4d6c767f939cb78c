package org.onward.insight;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.onward.content.ItemId;
import org.onward.people.TeamId;

interface InsightDao {
    /**
     * The team, its ancestors and one page of its direct subteams with this name, with their sizes. {@code children} counts
     * the subteams on all pages.
     */
    @SqlQuery(
            """
            WITH child AS MATERIALIZED (
                SELECT id, row_number() OVER (ORDER BY
                    CASE :order
                        WHEN 'people' THEN (SELECT -sum(people) FROM team_headcount WHERE team_headcount.team = team.id)
                    END, name, id) AS position
                FROM team
                WHERE parent = :team AND closed_at IS NULL
                  AND ' ' || searchable_name(name) LIKE ALL ((SELECT name_patterns(:name))::text[])
            ), shown AS (
                SELECT above AS id, -distance AS depth, 0 AS position FROM team_line WHERE team = :team
                UNION ALL
                SELECT id, 1, position FROM child WHERE position > :offset AND position <= :offset + :limit
            )
            SELECT team.id, team.name, shown.depth, (SELECT count(*) FROM child) AS children,
                coalesce(sum(size.people), 0) AS people, coalesce(sum(size.members), 0) AS members
            FROM shown
                JOIN team ON team.id = shown.id
                LEFT JOIN team_headcount size ON size.team = team.id
            GROUP BY team.id, team.name, shown.depth, shown.position
            ORDER BY shown.depth, shown.position
            """)
    List<TeamRow> teams(TeamId team, String name, TeamOrder order, long limit, long offset);

    @SqlQuery(
            """
            SELECT team, item AS module, people, members, people_holding, members_holding
            FROM ladder
            WHERE team = ANY (:teams) AND item = ANY (:modules)
            """)
    List<ModuleRungCounts> rungCounts(List<TeamId> teams, List<ItemId> modules);

    /** The number of the highest rung of {@code person} on {@code :module}; null if there is none. */
    String RUNG =
            """
            (SELECT CASE
                WHEN started.followed_through IS NOT NULL THEN 5
                WHEN started.committed IS NOT NULL THEN 4
                WHEN started.discussed IS NOT NULL THEN 3
                WHEN started.reflected IS NOT NULL THEN 2
                WHEN started.explored IS NOT NULL THEN 1
            END
            FROM open_progress started
            WHERE started.person = person.id AND started.item = :module)
            """;

    /**
     * One page of the people in a team and the teams down to a distance. There is always a row with the total, also when it
     * has no person. Rungs are read only for the people on the page, unless the filter or the order needs them.
     *
     * @param rung the number of the highest rung, 0 for people who have not started, -1 for everybody
     */
    @SqlQuery(
            """
            WITH matching AS MATERIALIZED (
                SELECT person.id, person.name, team.name AS team_name, row_number() OVER (ORDER BY
                    CASE WHEN :order = 'furthest' THEN -coalesce(
            """
                    + RUNG
                    + """
                    , 0) END,
                    CASE WHEN :order = 'team' THEN team.name END,
                    CASE WHEN :order = 'team' THEN team.id END,
                    person.name, person.id) AS position
                FROM team_line line
                    JOIN team ON team.id = line.team
                    JOIN person ON person.team = team.id
                WHERE line.above = :team AND line.distance <= :maxDistance
                  AND person.searchable LIKE ALL ((SELECT name_patterns(:name))::text[])
                  AND (:rung = -1 OR :rung = coalesce(
            """
                    + RUNG
                    + """
                  , 0))
            )
            SELECT counted.total, shown.id AS person, coalesce(shown.name, '') AS name,
                coalesce(shown.team_name, '') AS team_name, explored, reflected, discussed, committed, followed_through
            FROM (SELECT count(*)::integer AS total FROM matching) counted
                LEFT JOIN matching shown ON shown.position > :offset AND shown.position <= :offset + :limit
                LEFT JOIN open_progress ON open_progress.person = shown.id AND open_progress.item = :module
            ORDER BY shown.position
            """)
    List<NamedProgressRow> people(
            TeamId team,
            int maxDistance,
            ItemId module,
            String name,
            int rung,
            NameOrder order,
            int limit,
            long offset);

    /**
     * How many people of each team and the teams below it reached each rung of a module for the first time in a period, and
     * in another one. It reads the progress of everybody in the teams who started the module, because the counters know
     * no dates.
     */
    @SqlQuery(
            """
            SELECT shown.team,
                ARRAY[
                    count(*) FILTER (WHERE explored >= :from AND explored < :until),
                    count(*) FILTER (WHERE reflected >= :from AND reflected < :until),
                    count(*) FILTER (WHERE discussed >= :from AND discussed < :until),
                    count(*) FILTER (WHERE committed >= :from AND committed < :until),
                    count(*) FILTER (WHERE followed_through >= :from AND followed_through < :until)]::integer[] AS reached,
                ARRAY[
                    count(*) FILTER (WHERE explored >= :beforeFrom AND explored < :beforeUntil),
                    count(*) FILTER (WHERE reflected >= :beforeFrom AND reflected < :beforeUntil),
                    count(*) FILTER (WHERE discussed >= :beforeFrom AND discussed < :beforeUntil),
                    count(*) FILTER (WHERE committed >= :beforeFrom AND committed < :beforeUntil),
                    count(*) FILTER (WHERE followed_through >= :beforeFrom AND followed_through < :beforeUntil)]::integer[] AS reached_before
            FROM unnest(:teams) AS shown (team)
                JOIN team_line line ON line.above = shown.team
                JOIN person ON person.team = line.team
                JOIN open_progress started ON started.person = person.id AND started.item = :module
            GROUP BY shown.team
            """)
    List<PeriodCounts> reached(
            List<TeamId> teams, ItemId module, Instant from, Instant until, Instant beforeFrom, Instant beforeUntil);

    /**
     * One row for each team from the chosen one down and each module. The subquery sorts the teams first. The lateral joins
     * count one team at a time, so the first rows come at once. Call it in a transaction: PostgreSQL streams rows only
     * there.
     */
    @SqlQuery(
            """
            SELECT shown.level, shown.team, shown.team_name, shown.parent_name, counts.module,
                size.people, size.members, counts.people_by_rung, counts.members_by_rung, counts.people_holding,
                counts.members_holding
            FROM (
                    SELECT line.distance AS level, team.id AS team, team.name AS team_name,
                        coalesce(parent.name, '') AS parent_name
                    FROM team_line line
                        JOIN team ON team.id = line.team
                        LEFT JOIN team parent ON parent.id = team.parent
                    WHERE line.above = :team AND team.closed_at IS NULL
                    ORDER BY line.distance, team.name, team.id
                ) shown
                CROSS JOIN LATERAL (
                    SELECT coalesce(sum(people), 0) AS people, coalesce(sum(members), 0) AS members
                    FROM team_headcount
                    WHERE team_headcount.team = shown.team) size
                CROSS JOIN LATERAL (
                    SELECT module.id AS module, module.position,
                        coalesce(ladder_row.people, '{0,0,0,0,0}') AS people_by_rung,
                        coalesce(ladder_row.members, '{0,0,0,0,0}') AS members_by_rung,
                        coalesce(ladder_row.people_holding, '{0,0,0,0,0}') AS people_holding,
                        coalesce(ladder_row.members_holding, '{0,0,0,0,0}') AS members_holding
                    FROM unnest(:modules) WITH ORDINALITY AS module (id, position)
                        LEFT JOIN (
                            SELECT item, people, members, people_holding, members_holding
                            FROM ladder
                            WHERE team = shown.team AND item = ANY (:modules)
                        ) ladder_row ON ladder_row.item = module.id) counts
            ORDER BY shown.level, shown.team_name, shown.team, counts.position
            """)
    @FetchSize(200)
    Stream<ExportedRow> export(TeamId team, List<ItemId> modules);
}
