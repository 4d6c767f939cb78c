package org.onward.commitment;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.Rung;
import org.onward.database.Ids;
import org.onward.database.Transactions;
import org.onward.learning.Learning;
import org.onward.learning.TakeBack;
import org.onward.people.PersonId;
import org.onward.people.Viewer;
import org.onward.text.TextRule;
import org.onward.web.LondonTime;
import org.onward.web.Problem;
import org.onward.web.TextRequirements;

/** Records how commitments went: the answers to check-backs, and their changes. */
public final class CheckBacks {
    /** The longest own words to an answer. */
    public static final int MAX_WORDS_LENGTH = 500;

    /** Limits the answers to one commitment, changed ones too, because its page shows all of them. */
    static final int MAX_ANSWERS = 50;

    private final Transactions transactions;
    private final CommitmentDao dao;
    private final Commitments commitments;
    private final Learning learning;
    private final InstantSource clock;

    public CheckBacks(Jdbi jdbi, Commitments commitments, Learning learning, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(CommitmentDao.class);
        this.commitments = commitments;
        this.learning = learning;
        this.clock = clock;
    }

    /**
     * Records the answer to a check-back. "Not yet" always sets a date for the next check-back. Any other answer sets one
     * only if the owner asks for it.
     *
     * @param words the owner's own words; may be empty
     * @throws Problem (409) unless it is open
     */
    public Commitment answer(
            Viewer owner, CommitmentId id, CheckBackAnswer answer, String words, Optional<LocalDate> askAgainOn) {
        String own = requireWords(words);
        return transactions.inTransaction(() -> {
            Commitment commitment = Commitments.requireOpen(commitments.locked(owner, id));
            requireRoom(dao.answers(id));
            Optional<LocalDate> next = nextCheckBack(commitment, answer, askAgainOn);
            Instant now = clock.instant();
            dao.answer(new CheckBack(Ids.next(), id, answer, own, now, next, Optional.empty()));
            dao.setNextCheckBack(id, next);
            if (answer.isFollowedThrough()) {
                commitments.step(commitment, Rung.FOLLOWED_THROUGH, now).ifPresent(learning::record);
            }
            return commitments.require(owner, id);
        });
    }

    /**
     * Changes the latest answer. The earlier one is kept. An answer that now counts as followed through gives that rung today. One that
     * no longer counts takes it back within a day of the answer; later the rung stays.
     *
     * @return whether anything was changed
     * @throws Problem (409) when there is no answer yet, or the commitment was withdrawn
     */
    public boolean change(
            Viewer owner, CommitmentId id, CheckBackAnswer answer, String words, Optional<LocalDate> askAgainOn) {
        String own = requireWords(words);
        return transactions.inTransaction(() -> {
            Commitment commitment = commitments.locked(owner, id);
            List<CheckBack> answers = dao.answers(id);
            CheckBack latest = latestOf(commitment, answers)
                    .orElseThrow(() -> Problem.conflict("There is no answer to change. Say first how it went."));
            Optional<LocalDate> day = askAgainOn
                    .filter(latest.askAgainOn().orElse(LocalDate.MIN)::equals)
                    .or(() -> nextCheckBack(commitment, answer, askAgainOn));
            if (latest.says(answer, own, day)) {
                return false;
            }
            requireRoom(answers);
            Instant now = clock.instant();
            dao.answer(new CheckBack(Ids.next(), id, answer, own, now, day, Optional.of(latest.id())));
            dao.setNextCheckBack(id, day);
            moveRung(commitment, latest.countsSince(answers), answer, now);
            return true;
        });
    }

    private static void requireRoom(List<CheckBack> answers) {
        if (answers.size() >= MAX_ANSWERS) {
            throw Problem.conflict(
                    "You have answered this commitment %d times, which is as often as one can. Withdraw it, and make a new one."
                            .formatted(MAX_ANSWERS));
        }
    }

    private void moveRung(Commitment commitment, Optional<Instant> counted, CheckBackAnswer answer, Instant now) {
        if (answer.isFollowedThrough() && counted.isEmpty()) {
            commitments.step(commitment, Rung.FOLLOWED_THROUGH, now).ifPresent(learning::record);
        }
        if (!answer.isFollowedThrough()) {
            counted.filter(since -> TakeBack.isPossible(since, now))
                    .ifPresent(since -> learning.takeBack(
                            commitment.owner(), commitment.id().value(), List.of(Rung.FOLLOWED_THROUGH), since));
        }
    }

    private Optional<LocalDate> nextCheckBack(
            Commitment commitment, CheckBackAnswer answer, Optional<LocalDate> askAgainOn) {
        return askAgainOn
                .map(day -> CheckBackDates.requireInRange(day, today()))
                .or(() -> answer == CheckBackAnswer.NOT_YET ? Optional.of(defaultNext(commitment)) : Optional.empty());
    }

    /** The answer that can be changed: the latest one of a commitment that is open or closed. */
    static Optional<CheckBack> latestOf(Commitment commitment, List<CheckBack> answers) {
        boolean isAnswered =
                commitment.state() == Commitment.State.OPEN || commitment.state() == Commitment.State.CLOSED;
        return isAnswered && !answers.isEmpty() ? Optional.of(answers.get(answers.size() - 1)) : Optional.empty();
    }

    private static String requireWords(String words) {
        String own = TextRule.strip(TextRule.normalise(words));
        return own.isEmpty()
                ? ""
                : TextRequirements.require("words", own, MAX_WORDS_LENGTH, "Say how it went, or leave it empty.");
    }

    /** The default date of the next check-back after "not yet". */
    public LocalDate defaultNext(Commitment commitment) {
        return CheckBackDates.next(LondonTime.date(commitment.confirmed().orElse(commitment.proposed())), today());
    }

    /** All answers to check-backs, replaced ones too, oldest first. It does not check the owner: call {@link Commitments#require} first. */
    List<CheckBack> answersTo(Commitment commitment) {
        return dao.answers(commitment.id());
    }

    /** The answers in force to all check-backs of a person, by commitment, oldest first. */
    public Map<CommitmentId, List<CheckBack>> answersOf(PersonId owner) {
        return CheckBack.inForce(dao.answersOf(owner)).stream().collect(Collectors.groupingBy(CheckBack::commitment));
    }

    private LocalDate today() {
        return LondonTime.date(clock.instant());
    }
}
