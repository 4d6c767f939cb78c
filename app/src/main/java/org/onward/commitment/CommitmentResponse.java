package org.onward.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.content.Scope;
import org.onward.text.EnumWords;

/**
 * A commitment as JSON, for its owner.
 *
 * @param state proposed, open, withdrawn, discarded or closed
 * @param ended when it was withdrawn or discarded
 */
public record CommitmentResponse(
        CommitmentId id,
        ItemId module,
        String state,
        String when,
        String will,
        Scope scope,
        Optional<LocalDate> reviewOn,
        Optional<Instant> confirmed,
        Optional<Instant> ended,
        List<CheckBackResponse> checkBacks) {

    /** An answer in force. */
    public record CheckBackResponse(
            CheckBackAnswer answer, String words, Instant answered, Optional<LocalDate> askAgainOn) {
        static CheckBackResponse of(CheckBack checkBack) {
            return new CheckBackResponse(
                    checkBack.answer(), checkBack.words(), checkBack.answered(), checkBack.askAgainOn());
        }

        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "CheckBackResponse[" + answer + "]";
        }
    }

    static CommitmentResponse of(Commitment commitment, List<CheckBack> answers) {
        return new CommitmentResponse(
                commitment.id(),
                commitment.module(),
                EnumWords.wordOf(commitment.state()),
                commitment.when(),
                commitment.will(),
                commitment.scope(),
                commitment.reviewOn(),
                commitment.confirmed(),
                commitment.ended(),
                answers.stream().map(CheckBackResponse::of).toList());
    }

    /** Leaves out the words, so that they cannot get into a log. */
    @Override
    public String toString() {
        return "CommitmentResponse[" + id + "]";
    }
}
