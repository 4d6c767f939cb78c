package org.onward.people.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.people.PersonId;

interface LeaveDao {
    @SqlUpdate(
            """
            INSERT INTO person_leave (id, person, first_day, last_day)
            VALUES (:id, :person, :firstDay, coalesce(:lastDay::date, 'infinity'))
            """)
    void add(LeaveId id, PersonId person, LocalDate firstDay, Optional<LocalDate> lastDay);

    /** Whether some other time away has a day in common with this one. */
    @SqlQuery(
            """
            SELECT EXISTS (
                SELECT FROM person_leave
                WHERE person = :person AND id <> :except
                  AND first_day <= coalesce(:lastDay::date, 'infinity') AND last_day >= :firstDay)
            """)
    boolean overlaps(PersonId person, LeaveId except, LocalDate firstDay, Optional<LocalDate> lastDay);

    @SqlUpdate(
            """
            UPDATE person_leave SET first_day = :firstDay, last_day = coalesce(:lastDay::date, 'infinity')
            WHERE id = :id AND person = :person
            """)
    int change(PersonId person, LeaveId id, LocalDate firstDay, Optional<LocalDate> lastDay);

    @SqlUpdate("DELETE FROM person_leave WHERE id = :id AND person = :person")
    int remove(PersonId person, LeaveId id);

    /** Deletes the leave that starts after the day on which a person leaves the organisation. */
    @SqlUpdate("DELETE FROM person_leave WHERE person = :person AND first_day > :day")
    void deleteAfter(PersonId person, LocalDate day);

    @SqlUpdate("UPDATE person_leave SET last_day = :day WHERE person = :person AND last_day > :day")
    void endBy(PersonId person, LocalDate day);

    @SqlQuery(
            """
            SELECT id, first_day, nullif(last_day, 'infinity') AS last_day
            FROM person_leave
            WHERE person = :person
            ORDER BY first_day
            """)
    List<Leave> leaveOf(PersonId person);
}
