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
    List<TeamRow> teams(TeamId team, int limit, long offset);

    @SqlQuery(
            """
            SELECT team, item AS module, people, members
            FROM ladder
            WHERE team = ANY (:teams) AND item = ANY (:modules)
            """)
    List<ModuleRungCounts> standing(List<TeamId> teams, List<ItemId> modules);

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

    /**
     * Every team from the chosen one down, times every module. Teams are put in order first, and each is counted only when
     * its turn comes: so the first rows come at once, and nothing is gathered. Read inside a transaction, so that it streams.
     */
    @SqlQuery(
            """
            SELECT shown.level, shown.team, shown.team_name, shown.parent_name, standing.module,
                size.people, size.members, standing.people_standing, standing.members_standing
            FROM (
                    SELECT line.distance AS level, team.id AS team, team.name AS team_name,
                        coalesce(parent.name, '') AS parent_name
                    FROM team_line line
                        JOIN team ON team.id = line.team
                        LEFT JOIN team parent ON parent.id = team.parent
                    WHERE line.above = :team
                    ORDER BY line.distance, team.name, team.id
                ) shown
                CROSS JOIN LATERAL (
                    SELECT coalesce(sum(people), 0) AS people,
                        coalesce(sum(people) FILTER (WHERE slot = 0), 0) AS members
                    FROM team_size
                    WHERE team_size.team = shown.team) size
                CROSS JOIN LATERAL (
                    SELECT module.id AS module, module.position,
                        coalesce(held.people, '{0,0,0,0,0}') AS people_standing,
                        coalesce(held.members, '{0,0,0,0,0}') AS members_standing
                    FROM unnest(:modules) WITH ORDINALITY AS module (id, position)
                        LEFT JOIN (
                            SELECT item, people, members
                            FROM ladder
                            WHERE team = shown.team AND item = ANY (:modules)
                        ) held ON held.item = module.id) standing
            ORDER BY shown.level, shown.team_name, shown.team, standing.position
            """)
    @FetchSize(200)
    Stream<ExportedRow> export(TeamId team, List<ItemId> modules);
}
