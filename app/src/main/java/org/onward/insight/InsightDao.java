package org.onward.insight;

import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.onward.content.ItemId;
import org.onward.people.TeamId;

interface InsightDao {
    /** The team, its ancestors and one page of its direct subteams, with their sizes. */
    @SqlQuery(
            """
            WITH shown AS (
                SELECT above AS id, -distance AS depth FROM team_line WHERE team = :team
                UNION ALL
                (SELECT id, 1 FROM team WHERE parent = :team AND closed_at IS NULL ORDER BY name, id LIMIT :limit OFFSET :offset)
            )
            SELECT team.id, team.name, shown.depth,
                (SELECT count(*) FROM team child WHERE child.parent = :team AND child.closed_at IS NULL) AS children,
                coalesce(sum(size.people), 0) AS people, coalesce(sum(size.members), 0) AS members
            FROM shown
                JOIN team ON team.id = shown.id
                LEFT JOIN team_headcount size ON size.team = team.id
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
    List<ModuleRungCounts> rungCounts(List<TeamId> teams, List<ItemId> modules);

    /**
     * One page of the people in a team and the teams down to a distance, ordered by team. The LIMIT applies before the join
     * with progress, so that only the rows of the page are read.
     */
    @SqlQuery(
            """
            WITH shown AS (
                SELECT person.id, person.name, person.team, team.name AS team_name
                FROM team_line line
                    JOIN team ON team.id = line.team
                    JOIN person ON person.team = team.id
                WHERE line.above = :team AND line.distance <= :maxDistance
                ORDER BY team.name, team.id, person.name, person.id
                LIMIT :limit OFFSET :offset
            )
            SELECT shown.id AS person, shown.name, shown.team_name,
                explored, reflected, discussed, committed, followed_through
            FROM shown LEFT JOIN open_progress ON open_progress.person = shown.id AND open_progress.item = :module
            ORDER BY shown.team_name, shown.team, shown.name, shown.id
            """)
    List<NamedProgress> people(TeamId team, int maxDistance, ItemId module, int limit, long offset);

    /**
     * One row for each team from the chosen one down and each module. The subquery sorts the teams first. The lateral joins
     * count one team at a time, so the first rows come at once. Call it in a transaction: PostgreSQL streams rows only
     * there.
     */
    @SqlQuery(
            """
            SELECT shown.level, shown.team, shown.team_name, shown.parent_name, counts.module,
                size.people, size.members, counts.people_by_rung, counts.members_by_rung
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
                        coalesce(ladder_row.members, '{0,0,0,0,0}') AS members_by_rung
                    FROM unnest(:modules) WITH ORDINALITY AS module (id, position)
                        LEFT JOIN (
                            SELECT item, people, members
                            FROM ladder
                            WHERE team = shown.team AND item = ANY (:modules)
                        ) ladder_row ON ladder_row.item = module.id) counts
            ORDER BY shown.level, shown.team_name, shown.team, counts.position
            """)
    @FetchSize(200)
    Stream<ExportedRow> export(TeamId team, List<ItemId> modules);
}
