package org.onward.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onward.content.Rung;
import org.onward.learning.TakeBack;
import org.onward.web.Problem;
import org.onward.web.Problem.ProblemType;

/** Proposals that a facilitator took down: confirmed, discarded and brought back by their owners. */
final class ProposalsTest extends CommitmentFixture {
    @Test
    void onlyTheOwnerReadsAProposalAndItGivesNoRung() {
        Commitment proposal = propose();

        assertThat(proposal.takenDownByName()).isEqualTo("Lee Leader");
        assertThat(commitments.openCommitmentsOf(ash.id())).isEmpty();
        assertThat(rung(ash)).isEmpty();
        assertRefused(404, () -> commitments.require(leader, proposal.id()));
        assertRefused(404, () -> commitments.confirm(leader, proposal.id(), WORDING));
        assertRefused(404, () -> commitments.discard(leader, proposal.id()));
        assertRefused(404, () -> checkBacks.answer(leader, proposal.id(), CheckBackAnswer.KEPT, "", Optional.empty()));
    }

    @Test
    void confirmingAProposalOpensItAndGivesTheRung() {
        CommitmentId id = propose().id();

        Commitment mine = commitments.confirm(ash, id, wording("the series is set up", "offer two slots"));

        assertThat(mine.state()).isEqualTo(Commitment.State.OPEN);
        assertThat(mine.will()).isEqualTo("offer two slots");
        assertThat(mine.reviewOn()).contains(TODAY.plusWeeks(2));
        assertThat(rung(ash)).contains(Rung.COMMITTED);
        assertThat(sources("committed")).containsExactly(id.value());
        assertThat(commitments.proposalsFor(ash.id())).isEmpty();
    }

    @Test
    void confirmingAgainChangesNothingButOtherWordsAreAConflict() {
        CommitmentId id = propose().id();
        commitments.confirm(ash, id, WORDING);

        assertThat(commitments.confirm(ash, id, WORDING).state()).isEqualTo(Commitment.State.OPEN);
        assertThat(sources("committed")).hasSize(1);
        assertRefused(409, () -> commitments.confirm(ash, id, wording("never", "do nothing")));
        assertRefused(409, () -> commitments.discard(ash, id));
    }

    @Test
    void concurrentConfirmationsCountOnce() {
        CommitmentId id = propose().id();

        List<CompletableFuture<Commitment>> both = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> commitments.confirm(ash, id, WORDING)))
                .toList();

        assertThat(both).allSatisfy(one -> assertThat(one.join().state()).isEqualTo(Commitment.State.OPEN));
        assertThat(sources("committed")).hasSize(1);
    }

    @Test
    void ofAConcurrentConfirmationAndDiscardOnlyOneSucceeds() {
        CommitmentId id = propose().id();

        CompletableFuture<Boolean> confirmed = attempt(() -> commitments.confirm(ash, id, WORDING));
        CompletableFuture<Boolean> discarded = attempt(() -> commitments.discard(ash, id));

        assertThat(confirmed.join()).isNotEqualTo(discarded.join());
        assertThat(sources("committed")).hasSize(confirmed.join() ? 1 : 0);
    }

    @Test
    void aDiscardedProposalCanBeBroughtBackForADay() {
        CommitmentId id = propose().id();

        commitments.discard(ash, id);
        commitments.discard(ash, id);

        assertRefused(409, () -> commitments.confirm(ash, id, WORDING));
        assertRefused(404, () -> commitments.require(ash, id));
        assertThat(commitments.commitmentsOf(ash.id())).isEmpty();
        assertThat(commitments.restorableOf(ash.id()))
                .extracting(Commitment::id)
                .containsExactly(id);
        assertRefused(404, () -> commitments.restore(leader, id));

        Commitment back = commitments.restore(ash, id);
        assertThat(back.state()).isEqualTo(Commitment.State.PROPOSED);
        assertThat(back.will()).isEqualTo(WORDING.will());
        assertThat(rung(ash)).isEmpty();
    }

    @Test
    void theWordsOfADiscardedProposalAreDeletedAfterADay() {
        CommitmentId id = propose().id();
        commitments.discard(ash, id);

        now = now.plus(TakeBack.PERIOD).minusSeconds(1);
        assertThat(commitments.deleteDiscardedWords(500)).isZero();
        now = now.plusSeconds(1);
        assertThat(commitments.restorableOf(ash.id())).isEmpty();
        assertRefused(409, () -> commitments.restore(ash, id));
        assertThat(commitments.deleteDiscardedWords(500)).isOne();
        assertThat(commitments.deleteDiscardedWords(500)).isZero();

        List<String> words = database.jdbi()
                .withHandle(handle -> handle.select("SELECT \"when\" || will FROM commitment")
                        .mapTo(String.class)
                        .list());
        assertThat(words).containsExactly("");
    }

    private static CompletableFuture<Boolean> attempt(Runnable work) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                work.run();
                return true;
            } catch (Problem problem) {
                assertThat(problem.type()).isEqualTo(ProblemType.CONFLICT);
                return false;
            }
        });
    }
}
