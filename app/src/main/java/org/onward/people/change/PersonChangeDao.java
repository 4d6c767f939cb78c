package org.onward.people.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

interface PersonChangeDao {
    /** @param lifecycleState never on leave: that depends on the day */
    record PersonRow(
            PersonId id,
            PersonState lifecycleState,
            String post,
            Optional<TeamId> team,
            Optional<PersonId> lineManager,
            Optional<PersonId> expectedManager,
            Optional<LocalDate> expectedOn) {}

    @SqlQuery(
            """
            SELECT id, lifecycle_state, post, team, line_manager, expected_manager, expected_on
            FROM person
            WHERE id = :person
            FOR NO KEY UPDATE
            """)
    Optional<PersonRow> lock(PersonId person);

    /** Locks somebody and those whose line manager they are or will be, in the order of their ids. @return without them */
    @SqlQuery(
            """
            WITH locked AS (
                SELECT id
                FROM person
                WHERE id = :person OR line_manager = :person OR expected_manager = :person
                ORDER BY id
                FOR NO KEY UPDATE)
            SELECT id FROM locked WHERE id <> :person
            """)
    List<PersonId> lockWithReports(PersonId person);

    @SqlQuery("SELECT id FROM person WHERE email <> '' AND lower(email COLLATE names) = lower(:email COLLATE names)")
    Optional<PersonId> byEmail(String email);

    @SqlQuery("SELECT id FROM person WHERE employee_number = :number")
    Optional<PersonId> byEmployeeNumber(String number);

    @SqlQuery("SELECT EXISTS (SELECT FROM person WHERE id = :person AND lifecycle_state = 'active')")
    boolean isActive(PersonId person);

    /** Whether somebody is among the line managers above another, at any distance. */
    @SqlQuery(
            """
            WITH RECURSIVE manager AS (
                SELECT line_manager AS id FROM person WHERE id = :of
                UNION
                SELECT person.line_manager FROM manager JOIN person ON person.id = manager.id)
            SELECT EXISTS (SELECT FROM manager WHERE id = :person)
            """)
    boolean manages(PersonId person, PersonId of);

    @SqlUpdate(
            """
            INSERT INTO person
                (id, name, record_name, email, employee_number, post, lifecycle_state, expected_on, expected_manager, team_since)
            VALUES
                (:id, :name, :recordName, :email, :employeeNumber, :post, 'expected', :expectedOn, :manager::uuid, :now)
            """)
    void add(
            PersonId id,
            String name,
            Optional<String> recordName,
            String email,
            Optional<String> employeeNumber,
            String post,
            LocalDate expectedOn,
            Optional<PersonId> manager,
            Instant now);

    @SqlUpdate(
            """
            INSERT INTO person_state_change (id, person, state, since)
            VALUES (gen_random_uuid(), :person, :state, :since)
            """)
    void addState(PersonId person, PersonState state, Instant since);

    /** Keeps where somebody was until now; nothing for who has only just come, or was in no team. */
    @SqlUpdate(
            """
            INSERT INTO past_membership (person, team, since, until)
            SELECT id, team, team_since, :until
            FROM person
            WHERE id = :person AND team IS NOT NULL AND team_since < :until
            ON CONFLICT (person, until) DO NOTHING
            """)
    void addPastMembership(PersonId person, Instant until);

    @SqlUpdate(
            """
            UPDATE person SET
                lifecycle_state = 'active', team = :team, post = :title, line_manager = :manager::uuid,
                team_since = CASE WHEN team = :team THEN team_since ELSE :since END,
                expected_on = NULL, expected_manager = NULL
            WHERE id = :person
            """)
    void addToTeam(PersonId person, TeamId team, String title, Optional<PersonId> manager, Instant since);

    @SqlUpdate(
            """
            UPDATE person SET
                lifecycle_state = 'left', team = NULL, line_manager = NULL, team_since = :since, expected_on = NULL,
                expected_manager = NULL, last_day = NULL
            WHERE id = :person
            """)
    void removeFromTeam(PersonId person, Instant since);

    @SqlUpdate(
            """
            UPDATE person SET
                line_manager = nullif(line_manager, :person), expected_manager = nullif(expected_manager, :person)
            WHERE id = ANY (:reports)
            """)
    void removeLineManager(PersonId person, List<PersonId> reports);

    @SqlUpdate("UPDATE person SET line_manager = :manager::uuid WHERE id = :person")
    void setLineManager(PersonId person, Optional<PersonId> manager);

    @SqlUpdate("UPDATE person SET name = :name, record_name = :recordName WHERE id = :person")
    void setName(PersonId person, String name, Optional<String> recordName);

    @SqlUpdate("UPDATE person SET email = :email WHERE id = :person")
    void setEmail(PersonId person, String email);

    @SqlUpdate("UPDATE person SET employee_number = :number WHERE id = :person")
    void setEmployeeNumber(PersonId person, Optional<String> number);

    @SqlQuery(
            "SELECT id FROM person WHERE lifecycle_state = 'expected' AND expected_on <= :day ORDER BY expected_on, id")
    List<PersonId> expectedBy(LocalDate day);

    @SqlUpdate("UPDATE person SET last_day = :lastDay::date WHERE id = :person")
    void setLastDay(PersonId person, Optional<LocalDate> lastDay);

    @SqlQuery("SELECT id FROM person WHERE last_day < :day ORDER BY last_day, id")
    List<PersonId> leavingBefore(LocalDate day);

    @SqlQuery(
            """
            SELECT id, name, record_name, email, employee_number,
                CASE
                    WHEN lifecycle_state = 'active' AND EXISTS (
                        SELECT FROM person_leave
                        WHERE person_leave.person = person.id AND :day BETWEEN first_day AND last_day)
                    THEN 'on-leave'
                    ELSE lifecycle_state
                END AS state,
                post, team, coalesce(line_manager, expected_manager) AS line_manager, expected_on, last_day
            FROM person
            WHERE id = :person
            """)
    Optional<PersonRecord> record(PersonId person, LocalDate day);

    @SqlQuery("SELECT state, since FROM person_state_change WHERE person = :person ORDER BY since, id")
    List<StateChange> states(PersonId person);
}
