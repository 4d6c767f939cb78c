package org.onward.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface RolesDao {
    String GRANT =
            """
            SELECT held.id, held.person, person.name AS person_name, held.role, held.team, team.name AS team_name,
                held.granted, held.granted_by, granter.name AS granted_by_name, held.confirmed,
                confirmer.name AS confirmed_by_name, held.revoked, revoker.name AS revoked_by_name
            FROM role_grant held
                JOIN person ON person.id = held.person
                JOIN team ON team.id = held.team
                LEFT JOIN person granter ON granter.id = held.granted_by
                LEFT JOIN person confirmer ON confirmer.id = held.confirmed_by
                LEFT JOIN person revoker ON revoker.id = held.revoked_by
            """;

    /** Serialises all changes of grants, so that their checks remain valid until the commit. */
    @SqlUpdate("LOCK TABLE role_grant IN SHARE ROW EXCLUSIVE MODE")
    void lock();

    /** The grants for teams and the teams below them that nobody has confirmed. */
    @SqlQuery(
            GRANT
                    + """
            WHERE held.team IN (SELECT team_line.team FROM team_line WHERE above = ANY (:parts))
              AND held.confirmed IS NULL AND held.revoked IS NULL
            ORDER BY held.granted, held.id
            LIMIT :limit
            """)
    List<RoleGrant> pending(List<TeamId> parts, int limit);

    String IN_FORCE =
            """
            WHERE held.team IN (SELECT team_line.team FROM team_line WHERE above = ANY (:parts))
              AND held.confirmed IS NOT NULL AND held.revoked IS NULL
              AND (:role::text IS NULL OR held.role = :role::text)
              AND person.searchable LIKE ALL ((SELECT name_patterns(:name))::text[])
            """;

    /** One page of the grants that are in force for teams and the teams below them, by name. */
    @SqlQuery(GRANT + IN_FORCE + "ORDER BY person.name, held.role, team.name, held.id LIMIT :limit OFFSET :offset")
    List<RoleGrant> inForce(List<TeamId> parts, String name, Optional<Role> role, int limit, long offset);

    @SqlQuery("SELECT count(*) FROM role_grant held JOIN person ON person.id = held.person " + IN_FORCE)
    int countInForce(List<TeamId> parts, String name, Optional<Role> role);

    /** The latest grants for teams and the teams below them that ended since an instant. */
    @SqlQuery(
            GRANT
                    + """
            WHERE held.team IN (SELECT team_line.team FROM team_line WHERE above = ANY (:parts))
              AND held.revoked >= :since
            ORDER BY held.revoked DESC, held.id
            LIMIT :limit
            """)
    List<RoleGrant> ended(List<TeamId> parts, Instant since, int limit);

    /** A grant that was not revoked. */
    @SqlQuery(GRANT + "WHERE held.id = :id AND held.revoked IS NULL")
    Optional<RoleGrant> grant(RoleGrantId id);

    /** An equal grant, in force or pending. */
    @SqlQuery(
            GRANT + "WHERE held.person = :person AND held.role = :role AND held.team = :part AND held.revoked IS NULL")
    Optional<RoleGrant> findCurrent(PersonId person, Role role, TeamId part);

    @SqlUpdate(
            """
            INSERT INTO role_grant (id, person, role, team, granted_by, granted, confirmed)
            VALUES (:id, :person, :role, :part, :by::uuid, :now, :confirmed::timestamptz)
            """)
    void add(
            RoleGrantId id,
            PersonId person,
            Role role,
            TeamId part,
            Optional<PersonId> by,
            Instant now,
            Optional<Instant> confirmed);

    @SqlUpdate(
            """
            UPDATE role_grant SET confirmed = :now, confirmed_by = :by::uuid
            WHERE id = :id AND confirmed IS NULL AND revoked IS NULL
            """)
    void confirm(RoleGrantId id, Optional<PersonId> by, Instant now);

    @SqlUpdate("UPDATE role_grant SET revoked = :now, revoked_by = :by WHERE id = :id AND revoked IS NULL")
    void revoke(RoleGrantId id, PersonId by, Instant now);

    /** Whether somebody is in a team and the part of the tree is open: nobody else is granted a role. */
    @SqlQuery(
            """
            SELECT EXISTS (SELECT FROM person WHERE id = :person AND team IS NOT NULL)
                AND EXISTS (SELECT FROM team WHERE id = :part AND closed_at IS NULL)
            """)
    boolean isActiveAndOpen(PersonId person, TeamId part);

    @SqlQuery(GRANT + "WHERE held.person = :person AND held.revoked IS NULL ORDER BY held.id")
    List<RoleGrant> currentGrantsOf(PersonId person);

    @SqlQuery(GRANT + "WHERE held.team = :part AND held.revoked IS NULL ORDER BY held.id")
    List<RoleGrant> currentGrantsFor(TeamId part);

    @SqlUpdate("UPDATE role_grant SET revoked = :now, revoked_by = :by::uuid WHERE id = :id AND revoked IS NULL")
    void end(RoleGrantId id, Optional<PersonId> by, Instant now);

    @SqlQuery(
            """
            SELECT EXISTS (
                SELECT FROM team_line line JOIN role_in_force held ON held.team = line.above
                WHERE line.team = :part AND held.person = :person AND held.role = 'administrator')
            """)
    boolean administers(PersonId person, TeamId part);

    /** Whether a part of the tree has an administrator other than by one grant. */
    @SqlQuery(
            """
            SELECT EXISTS (
                SELECT FROM team_line line JOIN role_in_force held ON held.team = line.above
                WHERE line.team = :part AND held.role = 'administrator' AND held.id <> :without)
            """)
    boolean isAdministeredWithout(TeamId part, RoleGrantId without);

    /** The number of administrator grants of a person. */
    @SqlQuery("SELECT count(*) FROM role_in_force WHERE person = :person AND role = 'administrator'")
    int administratorGrants(PersonId person);

    /**
     * The people who may confirm pending grants: administrators of the grant's team, except the granter and the person
     * of the grant.
     */
    @SqlQuery(
            """
            SELECT DISTINCT pending.id AS "grant", person.id AS person, person.name
            FROM role_grant pending
                JOIN team_line line ON line.team = pending.team
                JOIN role_in_force held ON held.team = line.above AND held.role = 'administrator'
                JOIN person ON person.id = held.person
            WHERE pending.id = ANY (:ids)
              AND held.person <> pending.person AND held.person IS DISTINCT FROM pending.granted_by
            ORDER BY person.name, person.id
            """)
    List<Confirmer> confirmers(List<RoleGrantId> ids);

    record Confirmer(RoleGrantId grant, PersonId person, String name) {}

    @SqlQuery(
            """
            SELECT id, name, email, post, team, line_manager
            FROM person
            WHERE email <> '' AND lower(email COLLATE names) = lower(:email COLLATE names) AND team IS NOT NULL
            """)
    Optional<Person> byEmail(String email);

    @SqlQuery(
            """
            SELECT id, name, parent, leader
            FROM team
            WHERE (id::text = lower(:text) OR name = :text) AND closed_at IS NULL
            ORDER BY id
            LIMIT 2
            """)
    List<Team> teams(String text);
}
