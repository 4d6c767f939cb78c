package org.onward.insight;

import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.onward.content.ItemId;
import org.onward.people.TeamId;

interface InsightDao {
    /** The way down to a team, the team, and a page of those right below it, with their sizes. */
    @SqlQuery(
            """
            WITH shown AS (
                SELECT above AS id, -distance AS depth FROM team_line WHERE team = :team
                UNION ALL
                (SELECT id, 1 FROM team WHERE parent = :team ORDER BY name, id LIMIT :limit OFFSET :offset)
            )
            SELECT team.id, team.name, shown.depth,
                (SELECT count(*) FROM team child WHERE child.parent = :team) AS children,
                coalesce(sum(size.people), 0) AS people,
                coalesce(sum(size.people) FILTER (WHERE size.slot = 0), 0) AS members
            FROM shown
                JOIN team ON team.id = shown.id
                LEFT JOIN team_size size ON size.team = team.id
            GROUP BY team.id, team.name, shown.depth
            ORDER BY shown.depth, team.name, team.id
            """)
    List<ShownTeam> teams(TeamId team, int limit, long offset);

    @SqlQuery(
            """
            SELECT team, item AS module,
                (ARRAY['explored', 'reflected', 'discussed', 'committed', 'followed-through'])[rung] AS rung,
                sum(people) AS people,
                coalesce(sum(people) FILTER (WHERE slot = 0), 0) AS members
            FROM ladder_count
            WHERE team = ANY (:teams) AND item = ANY (:modules)
            GROUP BY team, item, rung
            """)
    List<Standing> standing(List<TeamId> teams, List<ItemId> modules);

    /** A page of the people in the teams down to a depth, team by team: no more are read than are shown. */
    @SqlQuery(
            """
            WITH shown AS (
                SELECT person.id, person.name, person.team, team.name AS team_name
                FROM team_line line
                    JOIN team ON team.id = line.team
                    JOIN person ON person.team = team.id
                WHERE line.above = :team AND line.distance <= :deepest
                ORDER BY team.name, team.id, person.name, person.id
                LIMIT :limit OFFSET :offset
            )
            SELECT shown.id AS person, shown.name, shown.team_name,
                explored, reflected, discussed, committed, followed_through
            FROM shown LEFT JOIN progress ON progress.person = shown.id AND progress.item = :module
            ORDER BY shown.team_name, shown.team, shown.name, shown.id
            """)
    List<NamedProgress> people(TeamId team, int deepest, ItemId module, int limit, long offset);

    /** Every team from the chosen one down, times every module. Read inside a transaction, so that it streams. */
    @SqlQuery(
            """
            SELECT line.distance AS level, team.id AS team, team.name AS team_name,
                coalesce(parent.name, '') AS parent_name, module.id AS module,
                coalesce(size.people, 0) AS people, coalesce(size.members, 0) AS members,
                ladder.people_standing, ladder.members_standing
            FROM team_line line
                JOIN team ON team.id = line.team
                LEFT JOIN team parent ON parent.id = team.parent
                CROSS JOIN unnest(:modules) WITH ORDINALITY AS module (id, position)
                CROSS JOIN LATERAL (
                    SELECT sum(people) AS people, sum(people) FILTER (WHERE slot = 0) AS members
                    FROM team_size
                    WHERE team_size.team = line.team) size
                CROSS JOIN LATERAL (
                    SELECT array_agg(people ORDER BY rung) AS people_standing,
                        array_agg(members ORDER BY rung) AS members_standing
                    FROM (
                        SELECT rungs.rung, coalesce(sum(people), 0)::integer AS people,
                            coalesce(sum(people) FILTER (WHERE slot = 0), 0)::integer AS members
                        FROM generate_series(1, 5) AS rungs (rung)
                            LEFT JOIN ladder_count counted
                                ON counted.team = line.team AND counted.item = module.id AND counted.rung = rungs.rung
                        GROUP BY rungs.rung) each_rung) ladder
            WHERE line.above = :team
            ORDER BY line.distance, team.name, team.id, module.position
            """)
    @FetchSize(200)
    Stream<ExportedRow> export(TeamId team, List<ItemId> modules);
}
