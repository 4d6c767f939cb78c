package org.onward.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.SmallTrust;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.content.Scope;
import org.onward.content.ShippedContent;
import org.onward.database.TestDatabase;
import org.onward.learning.Learning;
import org.onward.learning.TakeBack;
import org.onward.learning.TestOpenness;
import org.onward.people.Participant;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.Problem;
import org.onward.web.Problem.ProblemType;

final class CommitmentsTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final ItemId MODULE = new ItemId("inclusive-meetings");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final CommitmentWording WORDING = wording("we set a date", "ask the part-time analysts first");

    private final Library library = ShippedContent.library();
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private final InstantSource clock = () -> now;
    private SmallTrust trust;
    private Learning learning;
    private Commitments commitments;
    private Viewer ash;
    private Viewer leader;

    @BeforeEach
    void organise() {
        trust = SmallTrust.create(database.jdbi());
        TestOpenness.openEverything(database.jdbi());
        learning = new Learning(database.jdbi(), () -> library, clock);
        commitments = new Commitments(database.jdbi(), learning, () -> library, clock);
        ash = viewer(trust.branch().members().get(0));
        leader = viewer(trust.branch().leader());
    }

    @Test
    void onlyTheOwnerReadsAProposalAndItGivesNoRung() {
        Commitment proposal = propose();

        assertThat(proposal.takenDownByName()).isEqualTo("Lee Leader");
        assertThat(commitments.openCommitmentsOf(ash.id())).isEmpty();
        assertThat(rung(ash)).isEmpty();
        assertRefused(404, () -> commitments.require(leader, proposal.id()));
        assertRefused(404, () -> commitments.confirm(leader, proposal.id(), WORDING));
        assertRefused(404, () -> commitments.discard(leader, proposal.id()));
        assertRefused(
                404, () -> commitments.checkBack(leader, proposal.id(), CheckBackAnswer.KEPT, "", Optional.empty()));
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
        commitments.checkBack(ash, id, CheckBackAnswer.PARTLY, "", Optional.of(TODAY.plusDays(9)));
        now = now.plus(Duration.ofHours(23));

        assertThat(commitments.withdraw(ash, id).state()).isEqualTo(Commitment.State.WITHDRAWN);
        commitments.withdraw(ash, id);
        assertThat(rung(ash)).isEmpty();
        assertThat(commitments.openCommitmentsOf(ash.id())).isEmpty();
        assertRefused(409, () -> commitments.checkBack(ash, id, CheckBackAnswer.KEPT, "", Optional.empty()));

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
    void anAnswerIsChangedWithOwnWordsAndTheEarlierOneIsKept() {
        CommitmentId id = commitments.create(ash, MODULE, WORDING).id();
        commitments.checkBack(ash, id, CheckBackAnswer.KEPT, "Each time", Optional.empty());

        assertThat(commitments.changeAnswer(ash, id, CheckBackAnswer.KEPT, " Each time ", Optional.empty()))
                .as("nothing to change")
                .isFalse();
        assertThat(commitments.changeAnswer(ash, id, CheckBackAnswer.PARTLY, "Twice of three", Optional.empty()))
                .isTrue();

        assertThat(commitments.answersOf(ash.id()).get(id))
                .extracting(CheckBack::answer, CheckBack::words)
                .containsExactly(tuple(CheckBackAnswer.PARTLY, "Twice of three"));
        assertThat(commitments.answersTo(commitments.require(ash, id))).hasSize(2);
        assertThat(sources("followed-through")).as("no second step").hasSize(1);
        assertRefused(404, () -> commitments.changeAnswer(leader, id, CheckBackAnswer.KEPT, "", Optional.empty()));
        assertRefused(
                422, () -> commitments.changeAnswer(ash, id, CheckBackAnswer.KEPT, "x".repeat(501), Optional.empty()));
    }

    @Test
    void changingAnAnswerToNotYetTakesTheRungBackWithinADayOnly() {
        CommitmentId fresh = commitments.create(ash, MODULE, WORDING).id();
        commitments.checkBack(ash, fresh, CheckBackAnswer.KEPT, "", Optional.empty());
        commitments.changeAnswer(ash, fresh, CheckBackAnswer.CHANGED, "", Optional.empty());

        commitments.changeAnswer(ash, fresh, CheckBackAnswer.NOT_YET, "", Optional.empty());

        assertThat(rung(ash)).contains(Rung.COMMITTED);
        assertThat(commitments.require(ash, fresh).state()).isEqualTo(Commitment.State.OPEN);
        commitments.changeAnswer(ash, fresh, CheckBackAnswer.KEPT, "", Optional.empty());
        assertThat(rung(ash)).contains(Rung.FOLLOWED_THROUGH);

        now = now.plus(TakeBack.PERIOD);
        commitments.changeAnswer(ash, fresh, CheckBackAnswer.NOT_YET, "", Optional.empty());
        assertThat(rung(ash)).as("a fact of that day").contains(Rung.FOLLOWED_THROUGH);
    }

    @Test
    void aCommitmentThatTheOwnerCreatesNeedsNoConfirmation() {
        Commitment mine = commitments.create(ash, MODULE, WORDING);

        assertThat(mine.state()).isEqualTo(Commitment.State.OPEN);
        assertThat(rung(ash)).contains(Rung.COMMITTED);
        assertThat(commitments.openCommitmentsOf(ash.id())).containsExactly(mine);
    }

    @Test
    void theAnswersKeptPartlyAndChangedGiveTheRungFollowedThrough() {
        List<CheckBackAnswer> answers = List.of(CheckBackAnswer.KEPT, CheckBackAnswer.PARTLY, CheckBackAnswer.CHANGED);
        for (CheckBackAnswer answer : answers) {
            Viewer owner = viewer(trust.branch().members().get(answers.indexOf(answer)));
            CommitmentId id = commitments.create(owner, MODULE, WORDING).id();

            Commitment after = commitments.checkBack(owner, id, answer, "", Optional.empty());

            assertThat(after.state()).isEqualTo(Commitment.State.CLOSED);
            assertThat(rung(owner)).contains(Rung.FOLLOWED_THROUGH);
            assertRefused(409, () -> commitments.checkBack(owner, id, answer, "", Optional.empty()));
        }
    }

    @Test
    void theAnswerNotYetSetsTheNextCheckBackAndGivesNoRung() {
        CommitmentId id = commitments.create(ash, MODULE, WORDING).id();
        for (int weeks : List.of(2, 6, 12, 26)) {
            now = Instant.parse("2026-11-24T10:00:00Z").plus(java.time.Duration.ofDays(7L * weeks));
            LocalDate day = TODAY.plusWeeks(weeks);
            assertThat(commitments.dueFor(ash.id(), day)).hasSize(1);
            assertThat(commitments.dueFor(ash.id(), day.minusDays(1))).isEmpty();

            commitments.checkBack(ash, id, CheckBackAnswer.NOT_YET, "", Optional.empty());
        }

        assertThat(commitments.require(ash, id).reviewOn()).contains(TODAY.plusWeeks(40));
        assertThat(rung(ash)).contains(Rung.COMMITTED);
        assertThat(commitments.answersTo(commitments.require(ash, id))).hasSize(4);
    }

    @Test
    void anOwnerWhoKeptACommitmentMayAskForAnotherCheckBack() {
        CommitmentId id = commitments.create(ash, MODULE, WORDING).id();

        Commitment after = commitments.checkBack(ash, id, CheckBackAnswer.KEPT, "", Optional.of(TODAY.plusDays(30)));

        assertThat(after.state()).isEqualTo(Commitment.State.OPEN);
        assertThat(after.reviewOn()).contains(TODAY.plusDays(30));
        assertThat(rung(ash)).contains(Rung.FOLLOWED_THROUGH);
    }

    @Test
    void openCommitmentsAreCountedPerTeamWithoutNames() {
        Viewer bo = viewer(trust.branch().members().get(1));
        TeamId team = trust.branch().team();
        List<Participant> both = List.of(new Participant(team, ash.id()), new Participant(team, bo.id()));
        commitments.create(ash, MODULE, WORDING);
        commitments.create(ash, MODULE, WORDING);
        commitments.create(bo, MODULE, WORDING);
        propose();

        assertThat(commitments.countOpen(both, TODAY, 3)).isEqualTo(Map.of(team, new OpenCommitments(0, 0)));
        assertThat(commitments.countOpen(both, TODAY.plusWeeks(2), 3))
                .isEqualTo(Map.of(team, new OpenCommitments(2, 0)));
        assertThat(commitments.countOpen(both, TODAY.plusWeeks(2), 2))
                .isEqualTo(Map.of(team, new OpenCommitments(2, 1)));
        assertThat(commitments.countOpen(List.of(new Participant(team, leader.id())), TODAY.plusWeeks(2), 1))
                .isEmpty();
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

    private Commitment propose() {
        commitments.propose(leader.id(), UUID.randomUUID(), MODULE, List.of(new Proposal(ash.id(), WORDING)));
        return commitments.proposalsFor(ash.id()).get(0);
    }

    private Optional<Rung> rung(Viewer person) {
        return learning.progressOf(person, MODULE).highestRung();
    }

    private static List<UUID> sources(String rung) {
        return database.jdbi()
                .withHandle(handle -> handle.select("SELECT source FROM learning_event WHERE rung = ?", rung)
                        .mapTo(UUID.class)
                        .list());
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

    private static CommitmentWording wording(String when, String will) {
        return new CommitmentWording(when, will, Scope.TEAM, Optional.empty());
    }

    private static CommitmentWording on(LocalDate day) {
        return new CommitmentWording(WORDING.when(), WORDING.will(), Scope.SELF, Optional.of(day));
    }

    private Viewer viewer(PersonId person) {
        return new Viewer(person, "Somebody", trust.branch().team(), "Somewhere", false, Set.of());
    }

    private static void assertRefused(int status, Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                        problem.type().status())
                .isEqualTo(status));
    }
}
