package org.onward.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onward.content.Rung;
import org.onward.learning.TakeBack;
import org.onward.people.Viewer;

/** The answers to check-backs, and their changes. */
final class CheckBacksTest extends CommitmentFixture {
    @Test
    void anAnswerIsChangedWithOwnWordsAndTheEarlierOneIsKept() {
        CommitmentId id = commitments.create(ash, MODULE, WORDING).id();
        checkBacks.answer(ash, id, CheckBackAnswer.KEPT, "Each time", Optional.empty());

        assertThat(checkBacks.change(ash, id, CheckBackAnswer.KEPT, " Each time ", Optional.empty()))
                .as("nothing to change")
                .isFalse();
        assertThat(checkBacks.change(ash, id, CheckBackAnswer.PARTLY, "Twice of three", Optional.empty()))
                .isTrue();

        assertThat(checkBacks.answersOf(ash.id()).get(id))
                .extracting(CheckBack::answer, CheckBack::words)
                .containsExactly(tuple(CheckBackAnswer.PARTLY, "Twice of three"));
        assertThat(checkBacks.answersTo(commitments.require(ash, id))).hasSize(2);
        assertThat(sources("followed-through")).as("no second step").hasSize(1);
        assertRefused(404, () -> checkBacks.change(leader, id, CheckBackAnswer.KEPT, "", Optional.empty()));
        assertRefused(422, () -> checkBacks.change(ash, id, CheckBackAnswer.KEPT, "x".repeat(501), Optional.empty()));
    }

    @Test
    void changingAnAnswerToNotYetTakesTheRungBackWithinADayOnly() {
        CommitmentId fresh = commitments.create(ash, MODULE, WORDING).id();
        checkBacks.answer(ash, fresh, CheckBackAnswer.KEPT, "", Optional.empty());
        checkBacks.change(ash, fresh, CheckBackAnswer.CHANGED, "", Optional.empty());

        checkBacks.change(ash, fresh, CheckBackAnswer.NOT_YET, "", Optional.empty());

        assertThat(rung(ash)).contains(Rung.COMMITTED);
        assertThat(commitments.require(ash, fresh).state()).isEqualTo(Commitment.State.OPEN);
        checkBacks.change(ash, fresh, CheckBackAnswer.KEPT, "", Optional.empty());
        assertThat(rung(ash)).contains(Rung.FOLLOWED_THROUGH);

        now = now.plus(TakeBack.PERIOD);
        checkBacks.change(ash, fresh, CheckBackAnswer.NOT_YET, "", Optional.empty());
        assertThat(rung(ash)).as("a fact of that day").contains(Rung.FOLLOWED_THROUGH);
    }

    @Test
    void theAnswersKeptPartlyAndChangedGiveTheRungFollowedThrough() {
        List<CheckBackAnswer> answers = List.of(CheckBackAnswer.KEPT, CheckBackAnswer.PARTLY, CheckBackAnswer.CHANGED);
        for (CheckBackAnswer answer : answers) {
            Viewer owner = viewer(trust.branch().members().get(answers.indexOf(answer)));
            CommitmentId id = commitments.create(owner, MODULE, WORDING).id();

            Commitment after = checkBacks.answer(owner, id, answer, "", Optional.empty());

            assertThat(after.state()).isEqualTo(Commitment.State.CLOSED);
            assertThat(rung(owner)).contains(Rung.FOLLOWED_THROUGH);
            assertRefused(409, () -> checkBacks.answer(owner, id, answer, "", Optional.empty()));
        }
    }

    @Test
    void theAnswerNotYetSetsTheNextCheckBackAndGivesNoRung() {
        CommitmentId id = commitments.create(ash, MODULE, WORDING).id();
        for (int weeks : List.of(2, 6, 12, 26)) {
            now = Instant.parse("2026-11-24T10:00:00Z").plus(java.time.Duration.ofDays(7L * weeks));
            LocalDate day = TODAY.plusWeeks(weeks);
            Commitment open = commitments.require(ash, id);
            assertThat(open.isDue(day)).isTrue();
            assertThat(open.isDue(day.minusDays(1))).isFalse();

            checkBacks.answer(ash, id, CheckBackAnswer.NOT_YET, "", Optional.empty());
        }

        assertThat(commitments.require(ash, id).reviewOn()).contains(TODAY.plusWeeks(40));
        assertThat(rung(ash)).contains(Rung.COMMITTED);
        assertThat(checkBacks.answersTo(commitments.require(ash, id))).hasSize(4);
    }

    @Test
    void anOwnerWhoKeptACommitmentMayAskForAnotherCheckBack() {
        CommitmentId id = commitments.create(ash, MODULE, WORDING).id();

        Commitment after = checkBacks.answer(ash, id, CheckBackAnswer.KEPT, "", Optional.of(TODAY.plusDays(30)));

        assertThat(after.state()).isEqualTo(Commitment.State.OPEN);
        assertThat(after.reviewOn()).contains(TODAY.plusDays(30));
        assertThat(rung(ash)).contains(Rung.FOLLOWED_THROUGH);
    }
}
