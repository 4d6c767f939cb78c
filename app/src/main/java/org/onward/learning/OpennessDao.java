package org.onward.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.content.ItemId;
import org.onward.people.PersonId;

/**
 * Opens items for people and ends that. An opening begins after the last step of the person on the item, so that it opens
 * nothing that was done before, also when the clocks of two nodes differ. An end comes after it for the same reason.
 */
interface OpennessDao {
    /** Opens an item from now on. Rungs and counters do not change. */
    @SqlUpdate(
            """
            WITH opened AS (
                INSERT INTO progress AS stored (person, item, minutes, open)
                SELECT id, :item, 0, multirange(tstzrange(:now, 'infinity'))
                FROM person
                WHERE id = ANY (:people)
                ORDER BY id
                ON CONFLICT (person, item) DO UPDATE SET
                    open = stored.open
                        + multirange(tstzrange(greatest(:now, stored.last_step + interval '1 microsecond'), 'infinity'))
                RETURNING person, item, last_step
            )
            INSERT INTO openness (person, item, cause, source, opened_from, until, recorded)
            SELECT person, item, :cause, coalesce(:source, person), greatest(:now, last_step + interval '1 microsecond'),
                'infinity', :now
            FROM opened
            """)
    void open(OpenCause cause, UUID source, ItemId item, List<PersonId> people, Instant now);

    /**
     * Waits for other openings of the item for these people, so that the next statement sees them.
     *
     * @return whose rows are locked: the next statement must change no others, because it would not lock them in this order
     */
    @SqlQuery(
            """
            SELECT person
            FROM progress
            WHERE person = ANY (:people) AND item = :item
            ORDER BY person
            FOR NO KEY UPDATE
            """)
    List<PersonId> lock(List<PersonId> people, ItemId item);

    @SqlUpdate(
            """
            INSERT INTO openness (person, item, cause, source, opened_from, until, recorded, ends)
            SELECT person, item, cause, source, opened_from,
                greatest(:now, opened_from, last_step + interval '1 microsecond'), :now, id
            FROM open_period JOIN progress USING (person, item)
            WHERE person = ANY (:people) AND item = :item AND cause = :cause AND source = :source AND until = 'infinity'
            """)
    int end(OpenCause cause, UUID source, ItemId item, List<PersonId> people, Instant now);

    /** Takes over the periods of openness after some have ended. What was open before the end stays open. */
    @SqlUpdate(
            """
            UPDATE progress SET
                open = coalesce(
                    (SELECT range_agg(tstzrange(opened_from, until))
                    FROM open_period
                    WHERE open_period.person = progress.person AND open_period.item = progress.item), '{}')
            WHERE person = ANY (:people) AND item = :item
            """)
    void refresh(List<PersonId> people, ItemId item);

    /** Opens everything that the person has done on the item so far. */
    @SqlUpdate(
            """
            INSERT INTO openness (person, item, cause, source, opened_from, until, recorded)
            SELECT person, item, 'agreed', person, '-infinity', greatest(:now, last_step + interval '1 microsecond'), :now
            FROM progress
            WHERE person = :person AND item = :item AND (open_explored, open_reflected, open_committed, open_followed_through)
                IS DISTINCT FROM (explored, reflected, committed, followed_through)
            """)
    int agree(PersonId person, ItemId item, Instant now);

    @SqlQuery(
            """
            SELECT EXISTS (
                SELECT FROM progress WHERE person = :person AND item = :item AND upper(open) = 'infinity')
            """)
    boolean isOpen(PersonId person, ItemId item);

    /** How often the person has shared the item. Ended sharing counts too. */
    @SqlQuery(
            """
            SELECT count(*)
            FROM openness
            WHERE person = :person AND item = :item AND cause = 'shared' AND ends IS NULL
            """)
    int countShared(PersonId person, ItemId item);
}
