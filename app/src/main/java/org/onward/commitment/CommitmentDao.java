package org.onward.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.content.ItemId;
import org.onward.content.Scope;
import org.onward.people.PersonId;

interface CommitmentDao {
    /** The columns to insert. */
    record CommitmentRow(
            CommitmentId id,
            PersonId owner,
            ItemId module,
            Optional<UUID> session,
            PersonId takenDownBy,
            Commitment.State state,
            String when,
            String will,
            Scope scope,
            Optional<LocalDate> reviewOn,
            Instant proposed,
            Optional<Instant> confirmed) {
        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "CommitmentRow[" + id + "]";
        }
    }

    @SqlBatch(
            """
            INSERT INTO commitment
                (id, owner, module, session, taken_down_by, state, "when", will, scope, review_on, proposed, confirmed)
            VALUES
                (:id, :owner, :module, :session::uuid, :takenDownBy, :state, :when, :will, :scope, :reviewOn::date, :proposed,
                :confirmed::timestamptz)
            """)
    void add(@BindMethods List<CommitmentRow> entries);

    @SqlQuery(
            """
            SELECT commitment.id, owner, module, session, taken_down_by, writer.name AS taken_down_by_name, state, "when", will,
                scope, review_on, proposed, confirmed, ended
            FROM commitment JOIN person writer ON writer.id = taken_down_by
            WHERE owner = :owner AND state <> 'discarded'
            ORDER BY review_on NULLS LAST, proposed, commitment.id
            """)
    List<Commitment> commitmentsOf(PersonId owner);

    @SqlQuery(
            """
            SELECT commitment.id, owner, module, session, taken_down_by, writer.name AS taken_down_by_name, state, "when", will,
                scope, review_on, proposed, confirmed, ended
            FROM commitment JOIN person writer ON writer.id = taken_down_by
            WHERE owner = :owner AND state IN ('withdrawn', 'discarded') AND ended > :since
            ORDER BY ended DESC, commitment.id
            """)
    List<Commitment> ended(PersonId owner, Instant since);

    @SqlQuery(
            """
            SELECT commitment.id, owner, module, session, taken_down_by, writer.name AS taken_down_by_name, state, "when", will,
                scope, review_on, proposed, confirmed, ended
            FROM commitment JOIN person writer ON writer.id = taken_down_by
            WHERE owner = :owner AND commitment.id = :id
            """)
    Optional<Commitment> find(CommitmentId id, PersonId owner);

    /** Locks the row until the transaction ends, so that changes of the same commitment run one after the other. */
    @SqlQuery("SELECT id FROM commitment WHERE owner = :owner AND id = :id FOR NO KEY UPDATE")
    Optional<CommitmentId> lock(CommitmentId id, PersonId owner);

    @SqlUpdate(
            """
            UPDATE commitment
            SET state = 'open', "when" = :when, will = :will, scope = :scope, review_on = :reviewOn, confirmed = :now
            WHERE id = :id
            """)
    void confirm(CommitmentId id, String when, String will, Scope scope, LocalDate reviewOn, Instant now);

    /** Keeps its words and dates, so that it can be restored. */
    @SqlUpdate("UPDATE commitment SET state = :state, ended = :now WHERE id = :id")
    void end(CommitmentId id, Commitment.State state, Instant now);

    @SqlUpdate("UPDATE commitment SET state = :state, ended = NULL WHERE id = :id")
    void restore(CommitmentId id, Commitment.State state);

    /** Deletes the words of discarded commitments that cannot be restored any more. */
    @SqlUpdate(
            """
            UPDATE commitment
            SET "when" = '', will = '', review_on = NULL
            WHERE id IN (
                SELECT id FROM commitment
                WHERE state = 'discarded' AND will <> '' AND ended <= :endedUntil
                ORDER BY ended
                LIMIT :limit
                FOR NO KEY UPDATE SKIP LOCKED)
            """)
    int deleteDiscardedWords(Instant endedUntil, int limit);

    /** Keeps the present wording. Its time is after every earlier one, also if the clock stands still or is set back. */
    @SqlUpdate(
            """
            INSERT INTO commitment_revision (commitment, until, "when", will, scope, review_on)
            SELECT id,
                greatest(:now, (
                    SELECT max(until) + interval '1 microsecond'
                    FROM commitment_revision earlier
                    WHERE earlier.commitment = commitment.id)),
                "when", will, scope, review_on
            FROM commitment
            WHERE id = :id
            """)
    void keepRevision(CommitmentId id, Instant now);

    @SqlUpdate(
            """
            UPDATE commitment SET "when" = :when, will = :will, scope = :scope, review_on = :reviewOn WHERE id = :id
            """)
    void change(CommitmentId id, String when, String will, Scope scope, LocalDate reviewOn);

    @SqlQuery(
            """
            SELECT until, "when", will, scope, review_on
            FROM commitment_revision
            WHERE commitment = :commitment
            ORDER BY until
            """)
    List<CommitmentRevision> revisions(CommitmentId commitment);

    @SqlQuery("SELECT count(*) FROM commitment_revision WHERE commitment = :commitment")
    int countRevisions(CommitmentId commitment);

    @SqlUpdate(
            """
            INSERT INTO check_back (id, commitment, answer, words, answered, ask_again_on, changes)
            VALUES (:id, :commitment, :answer, :words, :answered, :askAgainOn::date, :changes::uuid)
            """)
    void answer(@BindMethods CheckBack checkBack);

    @SqlUpdate(
            """
            UPDATE commitment
            SET review_on = :askAgainOn::date, state = CASE WHEN :askAgainOn::date IS NULL THEN 'closed' ELSE 'open' END
            WHERE id = :id
            """)
    void setNextCheckBack(CommitmentId id, Optional<LocalDate> askAgainOn);

    @SqlQuery(
            """
            SELECT id, commitment, answer, words, answered, ask_again_on, changes
            FROM check_back
            WHERE commitment = :commitment
            ORDER BY answered, id
            """)
    List<CheckBack> answers(CommitmentId commitment);

    @SqlQuery(
            """
            SELECT check_back.id, commitment, answer, words, answered, ask_again_on, changes
            FROM check_back JOIN commitment mine ON mine.id = commitment
            WHERE mine.owner = :owner
            ORDER BY answered, check_back.id
            """)
    List<CheckBack> answersOf(PersonId owner);
}
