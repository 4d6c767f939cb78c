package org.onward.learner;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.onward.people.PersonId;

/** Reads a person's pending items from the views of all features with one statement, to save round trips on the home page. */
interface PendingItemDao {
    @SqlQuery(
            """
            SELECT 'asked' AS kind, id, item, '' AS title, reason AS words, '' AS will, NULL AS scope, NULL AS mode,
                asked_by_name AS who, false AS mine, complete_by AS day, NULL::timestamptz AS at, NULL::timestamptz AS moved_from
            FROM pressing_assignment
            WHERE person = :person
            UNION ALL
            SELECT state, id, module, '', "when", will, scope, NULL, taken_down_by_name, taken_down_by = :person, review_on,
                proposed, NULL
            FROM current_commitment
            WHERE owner = :person
            UNION ALL
            SELECT CASE WHEN ends_at <= :now THEN 'to-close' WHEN cancelled THEN 'cancelled' ELSE 'meeting' END, id, module, title,
                team_name, CASE WHEN ends_at > :now THEN reason ELSE '' END, NULL, mode, facilitator_name, facilitator = :person,
                NULL, starts_at, CASE WHEN ends_at > :now THEN moved_from END
            FROM announced_session
            WHERE person = :person AND starts_at > :now - interval '60 days'
              AND (starts_at > :now - interval '1 day' AND ends_at > :now
                OR facilitator = :person AND NOT cancelled AND ends_at <= :now)
            UNION ALL
            SELECT CASE WHEN caught_up IS NULL THEN 'missed' ELSE 'caught-up' END, id, module, title, '', '', NULL, NULL, '',
                false, NULL, coalesce(caught_up, held, starts_at), NULL
            FROM missed_session
            WHERE person = :person
            UNION ALL
            SELECT 'corrected', id, module, title, was, became, NULL, NULL, corrected_by_name, false, NULL, corrected, NULL
            FROM attendance_correction
            WHERE person = :person AND corrected > :now - interval '14 days'
            UNION ALL
            SELECT kind, person, item, '', '', '', NULL, NULL, '', false, NULL, NULL, NULL
            FROM kept_item
            WHERE person = :person
            """)
    List<PendingItem> pendingItemsOf(PersonId person, Instant now);
}
