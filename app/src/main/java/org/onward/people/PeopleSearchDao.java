package org.onward.people;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface PeopleSearchDao {
    /** Splits a search text into words, normalised like the searchable column. */
    @SqlQuery("SELECT word FROM regexp_split_to_table(searchable_name(:text), ' ') AS word WHERE word <> ''")
    List<String> words(String text);

    /**
     * Returns one page of the people who match all patterns, by name. The index is used for the first two patterns.
     *
     * @param maxFound stop after so many matches, so that a search for a common word takes no longer than one for a rare
     *     word
     */
    @SqlQuery(
            """
            SELECT found.id, found.name, found.email, found.post, team.name AS team_name
            FROM (
                SELECT id, name, email, post, team
                FROM person
                WHERE searchable LIKE :first AND searchable LIKE :second AND searchable LIKE ALL (:patterns)
                  AND EXISTS (SELECT FROM team_line WHERE team_line.team = person.team AND above = ANY (:parts))
                LIMIT :maxFound) found
                JOIN team ON team.id = found.team
            ORDER BY found.name, found.id
            LIMIT :limit OFFSET :offset
            """)
    List<FoundPerson> find(
            List<TeamId> parts,
            String first,
            String second,
            List<String> patterns,
            int maxFound,
            int limit,
            long offset);

    @SqlQuery(
            """
            SELECT count(*)
            FROM (
                SELECT
                FROM person
                WHERE searchable LIKE :first AND searchable LIKE :second AND searchable LIKE ALL (:patterns)
                  AND EXISTS (SELECT FROM team_line WHERE team_line.team = person.team AND above = ANY (:parts))
                LIMIT :maxFound) found
            """)
    int count(List<TeamId> parts, String first, String second, List<String> patterns, int maxFound);

    @SqlQuery(
            """
            SELECT below.team AS id, (
                SELECT string_agg(team.name, ' › ' ORDER BY up.distance DESC)
                FROM team_line up JOIN team ON team.id = up.above
                WHERE up.team = below.team AND up.distance <= below.distance) AS path, below.leader
            FROM (
                SELECT line.team, line.distance, leader.name AS leader
                FROM team_line line JOIN team open ON open.id = line.team AND open.closed_at IS NULL
                    LEFT JOIN person leader ON leader.id = open.leader
                WHERE line.above = :part
                ORDER BY line.distance, line.team
                LIMIT :limit) below
            ORDER BY path, id
            """)
    List<TeamPath> teamsIn(TeamId part, int limit);

    @SqlQuery(
            """
            SELECT below.team AS id, (
                SELECT string_agg(team.name, ' › ' ORDER BY up.distance DESC)
                FROM team_line up JOIN team ON team.id = up.above
                WHERE up.team = below.team AND up.distance <= below.distance) AS path, leader.name AS leader
            FROM team_line below
                JOIN team on_path ON on_path.id = below.team
                LEFT JOIN person leader ON leader.id = on_path.leader
            WHERE below.above = :part AND below.team IN (SELECT above FROM team_line WHERE team = :team)
            ORDER BY below.distance
            """)
    List<TeamPath> pathWithin(TeamId part, TeamId team);
}
