package org.onward.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.people.PersonId;

interface AttendanceDao {
    @SqlUpdate(
            """
            UPDATE discussion_session
            SET closed = :now, closed_by = :by, held = :held, closing_mac = :mac, proposals = :proposals
            WHERE id = :session AND closed IS NULL
            """)
    void close(SessionId session, Instant held, Instant now, PersonId by, byte[] mac, int proposals);

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

    @SqlUpdate(
            """
            INSERT INTO discussion_attendance_correction (id, session, person, was, became, corrected, corrected_by)
            VALUES (:id, :session, :person, :was, :became, :now, :by)
            """)
    void addCorrection(
            UUID id,
            SessionId session,
            PersonId person,
            AttendanceStatus was,
            AttendanceStatus became,
            Instant now,
            PersonId by);

    @SqlQuery(
            """
            SELECT correction.was, correction.became, correction.corrected, person.name AS corrected_by_name
            FROM discussion_attendance_correction correction JOIN person ON person.id = correction.corrected_by
            WHERE correction.session = :session AND correction.person = :person
            ORDER BY correction.corrected DESC, correction.id DESC
            """)
    List<AttendanceCorrection> corrections(SessionId session, PersonId person);

    @SqlUpdate("DELETE FROM discussion_theme WHERE session = :session")
    void removeThemes(SessionId session);

    @SqlUpdate("UPDATE discussion_session SET themes_corrected = :now WHERE id = :session")
    void markThemesCorrected(SessionId session, Instant now);

    @SqlQuery("SELECT themes_corrected FROM discussion_session WHERE id = :session AND themes_corrected IS NOT NULL")
    Optional<Instant> themesCorrected(SessionId session);
}
