package org.onward.learner;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.onward.people.PersonId;

/**
 * Reads a person's pending items of all features with one statement, to save round trips on the home page. Each part repeats
 * a query of the feature's own Dao. {@code PendingItemTest} checks that both give the same result.
 */
interface PendingItemDao {
    @SqlQuery(
            """
            (SELECT DISTINCT ON (asked.item) 'asked' AS kind, asked.id, asked.item, '' AS title, asked.reason AS words, '' AS will,
                NULL AS scope, NULL AS mode, asker.name AS who, false AS mine, asked.complete_by AS day,
                NULL::timestamptz AS at
            FROM assignment_person reached
                JOIN assignment asked ON asked.id = reached.assignment
                JOIN person asker ON asker.id = asked.asked_by
            WHERE reached.person = :person AND asked.withdrawn IS NULL
            ORDER BY asked.item, asked.complete_by, asked.asked DESC, asked.id DESC)
            UNION ALL
            SELECT state, commitment.id, module, '', "when", will, scope, NULL, writer.name, taken_down_by = :person, review_on,
                proposed
            FROM commitment JOIN person writer ON writer.id = taken_down_by
            WHERE owner = :person AND state IN ('proposed', 'open')
            UNION ALL
            SELECT 'meeting', session.id, session.module, session.title, team.name, '', NULL, session.mode, facilitator.name,
                session.facilitator = :person, NULL, session.starts_at
            FROM discussion_session session
                JOIN team ON team.id = session.team
                JOIN person facilitator ON facilitator.id = session.facilitator
            WHERE session.closed IS NULL AND session.cancelled IS NULL
              AND session.starts_at + session.minutes * interval '1 minute' > :now
              AND session.id IN (
                SELECT id FROM discussion_session WHERE facilitator = :person AND starts_at > :now - interval '1 day'
                UNION
                SELECT id
                FROM discussion_session
                WHERE starts_at > :now - interval '1 day'
                  AND team IN (
                    SELECT team FROM person WHERE id = :person UNION SELECT id FROM team WHERE leader = :person))
            UNION ALL
            SELECT CASE WHEN caught_up IS NULL THEN 'missed' ELSE 'caught-up' END, session.id, session.module, session.title,
                '', '', NULL, NULL, '', false, NULL, coalesce(caught_up, session.held, session.starts_at)
            FROM discussion_attendance attendance JOIN discussion_session session ON session.id = attendance.session
            WHERE attendance.person = :person AND (caught_up IS NOT NULL OR attendance.status <> 'attended')
            """)
    List<PendingItem> of(PersonId person, Instant now);
}
