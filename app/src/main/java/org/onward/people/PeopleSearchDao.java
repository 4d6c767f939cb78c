package org.onward.people;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface PeopleSearchDao {
    @SqlQuery(
            """
            SELECT person.id, person.name, person.email, person.post, team.name AS team_name
            FROM person JOIN team ON team.id = person.team
            WHERE (person.name ILIKE :pattern OR person.email ILIKE :pattern)
              AND EXISTS (SELECT FROM team_line WHERE team_line.team = person.team AND above = ANY (:parts))
            ORDER BY person.name, person.id
            LIMIT :limit OFFSET :offset
            """)
    List<FoundPerson> find(List<TeamId> parts, String pattern, int limit, long offset);

    @SqlQuery(
            """
            SELECT count(*)
            FROM person
            WHERE (name ILIKE :pattern OR email ILIKE :pattern)
              AND EXISTS (SELECT FROM team_line WHERE team_line.team = person.team AND above = ANY (:parts))
            """)
    int count(List<TeamId> parts, String pattern);

    @SqlQuery(
            """
            SELECT below.team AS id, (
                SELECT string_agg(team.name, ' › ' ORDER BY up.distance DESC)
                FROM team_line up JOIN team ON team.id = up.above
                WHERE up.team = below.team AND up.distance <= below.distance) AS path
            FROM (
                SELECT team, distance FROM team_line WHERE above = :part ORDER BY distance, team LIMIT :limit) below
            ORDER BY path, id
            """)
    List<PlacedTeam> fromTheTop(TeamId part, int limit);

    @SqlQuery(
            """
            SELECT below.team AS id, (
                SELECT string_agg(team.name, ' › ' ORDER BY up.distance DESC)
                FROM team_line up JOIN team ON team.id = up.above
                WHERE up.team = below.team AND up.distance <= below.distance) AS path
            FROM team_line below
            WHERE below.above = :part AND below.team IN (SELECT above FROM team_line WHERE team = :team)
            ORDER BY below.distance
            """)
    List<PlacedTeam> onTheWay(TeamId part, TeamId team);
}
