package org.onward.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.onward.content.ItemId;
import org.onward.people.PersonId;

/** Reads progress and the events behind it. */
interface ProgressDao {
    /** Everything that a person has done, for the person alone. */
    @SqlQuery(
            """
            SELECT person, item, explored, reflected, discussed, committed, followed_through, minutes, completed
            FROM progress
            WHERE person = :person AND rung > 0
            ORDER BY greatest(explored, reflected, discussed, committed, followed_through) DESC NULLS LAST, item
            """)
    List<Progress> progressOf(PersonId person);

    @SqlQuery(
            """
            SELECT person, item, explored, reflected, discussed, committed, followed_through, 0 AS minutes, completed
            FROM open_progress
            WHERE person = ANY (:people)
            ORDER BY greatest(explored, reflected, discussed, committed, followed_through) DESC NULLS LAST, item
            """)
    List<Progress> openProgressOf(List<PersonId> people);

    @SqlQuery(
            """
            SELECT person, item, explored, reflected, discussed, committed, followed_through, minutes, completed
            FROM progress
            WHERE person = :person AND item = :item
            """)
    Optional<Progress> progressOn(PersonId person, ItemId item);

    /** Reads four kinds of rows about one person in one statement: see {@link LearningRecord}. */
    @SqlQuery(
            """
            SELECT 'progress' AS kind, item, explored, reflected, discussed, committed, followed_through, minutes,
                open_explored, open_reflected, open_discussed, open_committed, open_followed_through, open_completed,
                coalesce(upper(open) = 'infinity', false) AS is_open, NULL AS version, NULL AS rung, completed AS happened,
                NULL::timestamptz AS recorded, NULL::date AS completed, NULL::date AS expires
            FROM progress
            WHERE person = :person AND (progress.rung > 0 OR upper(open) = 'infinity')
            UNION ALL
            SELECT 'mandatory', subject, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL,
                NULL, NULL, completed, expires
            FROM mandatory_record
            WHERE person = :person
            UNION ALL
            SELECT 'seen', item, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, false, version, rung,
                happened, recorded, NULL, NULL
            FROM learning_event event
            WHERE person = :person AND item = ANY (:items) AND rung IN ('explored', 'reflected', 'discussed')
              AND retracts IS NULL
              AND NOT EXISTS (SELECT FROM learning_event later WHERE later.retracts = event.id)
            UNION ALL
            SELECT 'minutes', '', NULL, NULL, NULL, NULL, NULL, coalesce(sum(minutes), 0)::integer, NULL, NULL, NULL, NULL, NULL,
                NULL, false, NULL, NULL, NULL, NULL, NULL, NULL
            FROM learning_event event
            WHERE person = :person AND happened >= :since
              AND NOT EXISTS (SELECT FROM learning_event later WHERE later.retracts = event.id)
            """)
    List<LearningRecord.LearningRow> learningRecord(PersonId person, Instant since, List<ItemId> items);

    /**
     * Steps of the rungs committed and followed-through are left out: the person may have read the text long before.
     */
    @SqlQuery(
            """
            SELECT item, version, happened AS at
            FROM learning_event event
            WHERE person = :person AND item = ANY (:items) AND rung IN ('explored', 'reflected', 'discussed')
              AND retracts IS NULL
              AND NOT EXISTS (SELECT FROM learning_event later WHERE later.retracts = event.id)
            ORDER BY happened, recorded
            """)
    List<VersionSeen> versionsSeen(PersonId person, List<ItemId> items);

    @SqlQuery(
            """
            SELECT item, rung, minutes, happened
            FROM learning_event event
            WHERE person = :person AND happened >= :from AND happened < :until AND retracts IS NULL
              AND NOT EXISTS (SELECT FROM learning_event later WHERE later.retracts = event.id)
            ORDER BY happened, recorded, id
            LIMIT :limit
            """)
    List<PastStep> stepsBetween(PersonId person, Instant from, Instant until, int limit);
}
