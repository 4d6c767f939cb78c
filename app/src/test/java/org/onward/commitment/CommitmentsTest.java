package org.onward.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onward.content.ItemId;
import org.onward.content.Rung;
import org.onward.content.Scope;
import org.onward.learning.TakeBack;

final class CommitmentsTest extends CommitmentFixture {
    @Test
    void aCommitmentIsChangedAndItsEarlierWordsAreKept() {
        Commitment made = commitments.create(ash, MODULE, WORDING);
        LocalDate first = made.reviewOn().orElseThrow();

        assertThat(commitments.change(ash, made.id(), WORDING))
                .as("nothing to change")
                .isFalse();
        assertThat(commitments.change(
                        ash,
                        made.id(),
                        new CommitmentWording("we meet", "ask last", Scope.SELF, Optional.of(TODAY.plusDays(3)))))
                .isTrue();

        Commitment changed = commitments.require(ash, made.id());
        assertThat(changed.will()).isEqualTo("ask last");
        assertThat(changed.reviewOn()).contains(TODAY.plusDays(3));
        assertThat(commitments.revisionsOf(changed))
                .containsExactly(new CommitmentRevision(now, WORDING.when(), WORDING.will(), WORDING.scope(), first));
        assertThat(sources("committed")).as("no second step").hasSize(1);
        assertRefused(404, () -> commitments.change(leader, made.id(), WORDING));
    }

    @Test
    void theDateOfAnOverdueCheckBackCanBeKeptWhenTheWordsAreChanged() {
        Commitment made = commitments.create(ash, MODULE, WORDING);
        LocalDate due = made.reviewOn().orElseThrow();
        now = now.plus(Duration.ofDays(20));

        assertThat(commitments.change(
                        ash, made.id(), new CommitmentWording("we meet", "ask", Scope.SELF, Optional.of(due))))
                .isTrue();
        assertRefused(
                422,
                () -> commitments.change(
                        ash,
                        made.id(),
                        new CommitmentWording("we meet", "ask", Scope.SELF, Optional.of(due.plusDays(1)))));
    }

    @Test
    void withdrawingWithinADayTakesTheRungBackAndRestoringGivesItAgain() {
        CommitmentId id = commitments.create(ash, MODULE, WORDING).id();
        Instant made = now;
        checkBacks.answer(ash, id, CheckBackAnswer.PARTLY, "", Optional.of(TODAY.plusDays(9)));
        now = now.plus(Duration.ofHours(23));

        assertThat(commitments.withdraw(ash, id).state()).isEqualTo(Commitment.State.WITHDRAWN);
        commitments.withdraw(ash, id);
        assertThat(rung(ash)).isEmpty();
        assertThat(commitments.openCommitmentsOf(ash.id())).isEmpty();
        assertRefused(409, () -> checkBacks.answer(ash, id, CheckBackAnswer.KEPT, "", Optional.empty()));

        now = now.plus(Duration.ofHours(23));
        assertThat(commitments.restore(ash, id).state()).isEqualTo(Commitment.State.OPEN);
        assertThat(learning.progressOf(ash, MODULE).committed()).contains(made);
        assertThat(learning.progressOf(ash, MODULE).followedThrough()).contains(made);
        assertThat(learning.recount().progress().repaired()).isZero();
    }

    @Test
    void withdrawingLaterKeepsTheRung() {
        CommitmentId id = commitments.create(ash, MODULE, WORDING).id();
        now = now.plus(TakeBack.PERIOD);

        commitments.withdraw(ash, id);

        assertThat(rung(ash)).contains(Rung.COMMITTED);
        assertThat(commitments.openCommitmentsOf(ash.id())).isEmpty();
        commitments.restore(ash, id);
        assertThat(sources("committed")).as("no second step").hasSize(1);
        commitments.withdraw(ash, id);
        now = now.plus(TakeBack.PERIOD);
        assertRefused(409, () -> commitments.restore(ash, id));
    }

    @Test
    void withdrawingKeepsTheRungThatAnotherCommitmentGives() {
        commitments.create(ash, MODULE, WORDING);
        CommitmentId second =
                commitments.create(ash, MODULE, wording("we meet", "listen")).id();

        commitments.withdraw(ash, second);

        assertThat(rung(ash)).contains(Rung.COMMITTED);
    }

    @Test
    void aCommitmentThatTheOwnerCreatesNeedsNoConfirmation() {
        Commitment mine = commitments.create(ash, MODULE, WORDING);

        assertThat(mine.state()).isEqualTo(Commitment.State.OPEN);
        assertThat(rung(ash)).contains(Rung.COMMITTED);
        assertThat(commitments.openCommitmentsOf(ash.id())).containsExactly(mine);
    }

    @Test
    void invalidCommitmentsAreRefused() {
        CommitmentId id = propose().id();

        assertRefused(422, () -> wording(" ", "do it"));
        assertRefused(422, () -> wording("x".repeat(201), "do it"));
        assertRefused(422, () -> wording("we meet", "\n"));
        for (LocalDate day :
                List.of(TODAY, TODAY.minusDays(1), TODAY.plusYears(1).plusDays(1), LocalDate.MAX)) {
            assertRefused(422, () -> commitments.confirm(ash, id, on(day)));
            assertRefused(422, () -> commitments.create(ash, MODULE, on(day)));
            assertRefused(
                    422,
                    () -> commitments.propose(
                            leader.id(), UUID.randomUUID(), MODULE, List.of(new Proposal(ash.id(), on(day)))));
        }
        assertRefused(404, () -> commitments.create(ash, new ItemId("no-such-module"), WORDING));
    }

    private static CommitmentWording on(LocalDate day) {
        return new CommitmentWording(WORDING.when(), WORDING.will(), Scope.SELF, Optional.of(day));
    }
}
