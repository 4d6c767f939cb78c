package org.onward.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface RolesDao {
    @SqlQuery(
            """
            SELECT held.id, held.person, person.name AS person_name, held.role, held.team, team.name AS team_name, held.granted,
                granter.name AS granted_by_name
            FROM team_line line
                JOIN role_grant held ON held.team = line.team
                JOIN person ON person.id = held.person
                JOIN team ON team.id = held.team
                LEFT JOIN person granter ON granter.id = held.granted_by
            WHERE line.above = :part AND held.revoked IS NULL
            ORDER BY person.name, held.role, team.name
            """)
    List<RoleGrant> inForce(TeamId part);

    @SqlQuery(
            """
            SELECT held.id, held.person, person.name AS person_name, held.role, held.team, team.name AS team_name, held.granted,
                granter.name AS granted_by_name
            FROM role_grant held
                JOIN person ON person.id = held.person
                JOIN team ON team.id = held.team
                LEFT JOIN person granter ON granter.id = held.granted_by
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

    /** Locks the grants that somebody holds of a role, so that two of them cannot be taken back at the same moment. */
    @SqlQuery(
            """
            SELECT id
            FROM role_grant
            WHERE person = :person AND role = :role AND revoked IS NULL
            ORDER BY id
            FOR UPDATE
            """)
    List<RoleGrantId> held(PersonId person, Role role);
}
