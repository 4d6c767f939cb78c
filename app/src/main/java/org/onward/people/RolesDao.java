package org.onward.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface RolesDao {
    @SqlQuery(
            """
            SELECT held.id, held.person, person.name AS person_name, held.role, held.team, team.name AS team_name, held.granted
            FROM team_line line
                JOIN role_grant held ON held.team = line.team
                JOIN person ON person.id = held.person
                JOIN team ON team.id = held.team
            WHERE line.above = :part AND held.revoked IS NULL
            ORDER BY person.name, held.role, team.name
            """)
    List<RoleGrant> inForce(TeamId part);

    @SqlQuery(
            """
            SELECT held.id, held.person, person.name AS person_name, held.role, held.team, team.name AS team_name, held.granted
            FROM role_grant held JOIN person ON person.id = held.person JOIN team ON team.id = held.team
            WHERE held.id = :id AND held.revoked IS NULL
            """)
    Optional<RoleGrant> grant(RoleGrantId id);

    @SqlUpdate(
            """
            INSERT INTO role_grant (id, person, role, team, granted_by, granted)
            VALUES (:id, :person, :role, :part, :by, :now)
            ON CONFLICT (person, role, team) WHERE revoked IS NULL DO NOTHING
            """)
    int grant(RoleGrantId id, PersonId person, Role role, TeamId part, PersonId by, Instant now);

    @SqlUpdate("UPDATE role_grant SET revoked = :now WHERE id = :id AND revoked IS NULL")
    int revoke(RoleGrantId id, Instant now);
}
