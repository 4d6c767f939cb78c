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
import org.onward.people.TeamId;

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
            Optional<Instant> confirmed) {}

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
                scope, review_on, proposed, confirmed
            FROM commitment JOIN person writer ON writer.id = taken_down_by
            WHERE owner = :owner AND state <> 'discarded'
            ORDER BY review_on NULLS LAST, proposed, commitment.id
            """)
    List<Commitment> commitmentsOf(PersonId owner);

    @SqlQuery(
            """
            SELECT commitment.id, owner, module, session, taken_down_by, writer.name AS taken_down_by_name, state, "when", will,
                scope, review_on, proposed, confirmed
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

    @SqlUpdate("UPDATE commitment SET state = 'discarded', \"when\" = '', will = '', review_on = NULL WHERE id = :id")
    void discard(CommitmentId id);

    @SqlUpdate("INSERT INTO check_back (id, commitment, answer, answered, ask_again_on)"
            + " VALUES (:id, :commitment, :answer, :answered, :askAgainOn::date)")
    void answer(
            UUID id, CommitmentId commitment, CheckBackAnswer answer, Instant answered, Optional<LocalDate> askAgainOn);

    @SqlUpdate(
            """
            UPDATE commitment
            SET review_on = :askAgainOn::date, state = CASE WHEN :askAgainOn::date IS NULL THEN 'closed' ELSE 'open' END
            WHERE id = :id
            """)
    void setNextCheckBack(CommitmentId id, Optional<LocalDate> askAgainOn);

    @SqlQuery(
            "SELECT answer, answered, ask_again_on FROM check_back WHERE commitment = :commitment ORDER BY answered, id")
    List<CheckBack> history(CommitmentId commitment);

    @SqlQuery(
            """
            SELECT module, "when", will, confirmed, last.answer, last.answered
            FROM commitment
                LEFT JOIN LATERAL (
                    SELECT answer, answered FROM check_back WHERE commitment = commitment.id
                    ORDER BY answered DESC, id DESC LIMIT 1) last ON true
            WHERE owner = :owner AND state IN ('open', 'closed') AND confirmed >= :from AND confirmed < :until
            ORDER BY confirmed, commitment.id
            """)
    List<PastCommitment> madeBetween(PersonId owner, Instant from, Instant until);

    /**
     * For each team, counts the participants with a check-back due and the participants with at least {@code many} open
     * commitments. Commitments that somebody made privately do not count.
     */
    @SqlQuery(
            """
            SELECT participant.team, count(*) FILTER (WHERE owned.due > 0) AS due, count(*) FILTER (WHERE owned.open >= :many) AS full
            FROM unnest(:teams, :people) AS participant (team, person)
                JOIN (
                    SELECT owner, count(*) AS open, count(*) FILTER (WHERE review_on <= :today) AS due
                    FROM commitment
                        JOIN open_progress ON person = owner AND item = module AND committed IS NOT NULL
                    WHERE owner = ANY (:people) AND state = 'open'
                    GROUP BY owner) owned ON owned.owner = participant.person
            GROUP BY participant.team
            """)
    List<TeamOpenCounts> openCounts(List<TeamId> teams, List<PersonId> people, LocalDate today, int many);

    record TeamOpenCounts(TeamId team, int due, int full) {
        OpenCommitments open() {
            return new OpenCommitments(due, full);
        }
    }
}
