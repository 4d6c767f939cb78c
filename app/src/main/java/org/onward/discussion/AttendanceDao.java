package org.onward.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.people.PersonId;

interface AttendanceDao {
    @SqlUpdate(
            """
            UPDATE discussion_session
            SET closed = :now, closed_by = :by, held = least(starts_at, :now), closing_mac = :mac, proposals = :proposals
            WHERE id = :session AND closed IS NULL
            """)
    void close(SessionId session, Instant now, PersonId by, byte[] mac, int proposals);

    @SqlQuery("SELECT closing_mac FROM discussion_session WHERE id = :session AND closed IS NOT NULL")
    Optional<byte[]> closingMac(SessionId session);

    @SqlBatch("INSERT INTO discussion_attendance (session, person, status) VALUES (:session, :person, :status)")
    void add(SessionId session, List<PersonId> person, List<AttendanceStatus> status);

    @SqlBatch("INSERT INTO discussion_theme (session, position, theme) VALUES (:session, :position, :theme)")
    void addThemes(SessionId session, List<Integer> position, List<String> theme);

    @SqlQuery(
            """
            SELECT attendance.person, person.name, attendance.status, attendance.caught_up
            FROM discussion_attendance attendance JOIN person ON person.id = attendance.person
            WHERE attendance.session = :session
            ORDER BY person.name, person.id
            """)
    List<Attendance> attendanceOf(SessionId session);

    @SqlQuery("SELECT theme FROM discussion_theme WHERE session = :session ORDER BY position")
    List<String> themesOf(SessionId session);

    @SqlUpdate(
            """
            UPDATE discussion_attendance SET status = :status WHERE session = :session AND person = :person
            """)
    void correct(SessionId session, PersonId person, AttendanceStatus status);

    @SqlUpdate("UPDATE discussion_attendance SET caught_up = :now WHERE session = :session AND person = :person")
    void catchUp(SessionId session, PersonId person, Instant now);
}
