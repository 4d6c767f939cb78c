package org.onward.people;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface NameMentionDao {
    /** Each word as names are compared. */
    @SqlQuery(
            """
            SELECT searchable_name(word)
            FROM unnest(CAST(:words AS text[])) WITH ORDINALITY AS given (word, number)
            ORDER BY number
            """)
    List<String> comparable(List<String> words);

    /**
     * Names in which a first word is followed by a second one, directly or later. Both lists are equally long.
     *
     * @return names as they are compared
     */
    @SqlQuery(
            """
            SELECT DISTINCT searchable_name(person.name)
            FROM unnest(CAST(:firsts AS text[]), CAST(:seconds AS text[])) AS pair (first, second)
                JOIN person ON person.searchable LIKE '% ' || pair.first || ' %' || pair.second || ' %'
            WHERE person.team IS NOT NULL
            """)
    List<String> namesWith(List<String> firsts, List<String> seconds);

    /** The names of a team's members, of its leader and of the leaders of the teams above, as they are compared. */
    @SqlQuery(
            """
            SELECT DISTINCT searchable_name(name)
            FROM person
            WHERE team = :team
               OR id IN (SELECT team.leader FROM team_line line JOIN team ON team.id = line.above WHERE line.team = :team)
            """)
    List<String> namesNear(TeamId team);
}
