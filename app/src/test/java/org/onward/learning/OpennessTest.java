package org.onward.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onward.people.TestViewers.viewer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.content.ShippedContent;
import org.onward.database.Database;
import org.onward.database.LockWaits;
import org.onward.database.TestDatabase;
import org.onward.database.Transactions;
import org.onward.people.Actor;
import org.onward.people.PersonId;
import org.onward.people.change.TestChanges;
import org.onward.web.Problem;
import org.onward.web.Problem.ProblemType;

/** Who sees which steps: one test for each sentence of the promise. */
final class OpennessTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final UUID REQUEST = UUID.randomUUID();
    private static final UUID SESSION = UUID.randomUUID();

    private final Library library = ShippedContent.library();
    private final LearningModule module =
            library.module(new ItemId("inclusive-meetings")).orElseThrow();
    private final Item resource = library.item(module.resources().get(0)).orElseThrow();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final InstantSource clock = () -> now;
    private final Learning learning = new Learning(database.jdbi(), () -> library, clock);
    private final Openness openness = new Openness(database.jdbi(), clock);
    private SmallOrganisation organisation;
    private PersonId person;
    private PersonId colleague;

    @BeforeEach
    void organise() {
        new CompletionRules(database.jdbi(), InstantSource.fixed(Instant.EPOCH)).store(library);
        organisation = SmallOrganisation.create(database.jdbi());
        person = organisation.people().get(9);
        colleague = organisation.people().get(10);
    }

    @AfterEach
    void aRecountFindsNothingToRepair() {
        Learning.Recount recount = learning.recount();
        assertThat(recount.progress().repaired()).isZero();
        assertThat(recount.ladder().repaired()).isZero();
    }

    @Test
    void whatSomebodyDoesUnaskedOnlyTheySee() {
        step(module, Rung.EXPLORED);

        assertThat(mine().hasReached(Rung.EXPLORED)).isTrue();
        assertThat(seen()).isEmpty();
        assertThat(counted()).isEmpty();
    }

    @Test
    void beingAskedOpensWhatIsDoneFromThenOn() {
        openness.ask(REQUEST, module.id(), List.of(person));
        nextDay();

        step(module, Rung.EXPLORED);

        assertThat(seen()).containsOnlyKeys(Rung.EXPLORED);
        assertThat(counted()).containsExactly(Map.entry(module.id() + " 1", 1));
    }

    @Test
    void beingAskedLooksTheSameWhetherOrNotSomebodyHasDoneItBefore() {
        step(module, Rung.EXPLORED);
        step(module, Rung.REFLECTED);
        nextDay();

        openness.ask(REQUEST, module.id(), List.of(person, colleague));

        assertThat(learning.openProgressOf(List.of(person))).isEmpty();
        assertThat(learning.openProgressOf(List.of(colleague))).isEmpty();
        assertThat(counted()).isEmpty();
        assertThat(mine().rungsReached()).containsOnlyKeys(Rung.EXPLORED, Rung.REFLECTED);
    }

    @Test
    void beingAskedAtTheMomentOfAStepDoesNotOpenIt() {
        step(module, Rung.EXPLORED);

        openness.ask(REQUEST, module.id(), List.of(person));

        assertThat(seen()).isEmpty();
    }

    @Test
    void aRequestFromANodeWhoseClockIsBehindOpensNothingThatWasDoneBefore() {
        step(module, Rung.EXPLORED);
        now = now.minusSeconds(5);

        openness.ask(REQUEST, module.id(), List.of(person));

        assertThat(seen()).isEmpty();
    }

    @Test
    void whatWasDoneBeforeCountsOnceThePersonAgrees() {
        Instant before = now;
        step(module, Rung.EXPLORED);
        nextDay();
        openness.ask(REQUEST, module.id(), List.of(person));
        nextDay();

        openness.countEarlier(viewer(person), module.id());
        openness.countEarlier(viewer(person), module.id());

        assertThat(seen()).containsExactly(Map.entry(Rung.EXPLORED, before));
        assertThat(counted()).containsExactly(Map.entry(module.id() + " 1", 1));
    }

    @Test
    void nobodyCanAgreeToSomethingThatNobodyAskedFor() {
        step(module, Rung.EXPLORED);

        openness.countEarlier(viewer(person), module.id());

        assertThat(seen()).isEmpty();
    }

    @Test
    void takingPartInADiscussionIsOpenAndOpensWhatIsDoneFromThenOn() {
        step(module, Rung.EXPLORED);
        nextDay();

        discuss(now);
        nextDay();
        step(module, Rung.COMMITTED);

        assertThat(seen()).containsOnlyKeys(Rung.DISCUSSED, Rung.COMMITTED);
        assertThat(counted()).containsExactly(Map.entry(module.id() + " 4", 1));
    }

    @Test
    void whatSomebodyDoesBetweenADiscussionAndItsCloseStaysPrivate() {
        Instant held = now;
        nextDay();
        step(module, Rung.REFLECTED);
        nextDay();

        discuss(held);

        assertThat(seen()).containsExactly(Map.entry(Rung.DISCUSSED, held));
    }

    @Test
    void correctingAnAttendanceMakesLaterStepsPrivateAgain() {
        discuss(now);
        nextDay();
        step(module, Rung.EXPLORED);
        nextDay();

        learning.correct(SESSION, Rung.DISCUSSED, List.of(person), List.of());
        nextDay();
        step(module, Rung.REFLECTED);

        assertThat(seen()).containsOnlyKeys(Rung.EXPLORED);
    }

    @Test
    void withdrawingARequestLeavesOpenWhatWasOpenAndMakesLaterStepsPrivate() {
        openness.ask(REQUEST, module.id(), List.of(person));
        step(module, Rung.EXPLORED);
        nextDay();

        openness.withdraw(REQUEST, module.id(), List.of(person));
        nextDay();
        step(module, Rung.REFLECTED);

        assertThat(seen()).containsOnlyKeys(Rung.EXPLORED);
        assertThat(mine().rungsReached()).containsOnlyKeys(Rung.EXPLORED, Rung.REFLECTED);
    }

    @Test
    void withdrawingOneOfTwoRequestsChangesNothing() {
        openness.ask(REQUEST, module.id(), List.of(person));
        openness.ask(UUID.randomUUID(), module.id(), List.of(person));
        nextDay();

        openness.withdraw(REQUEST, module.id(), List.of(person));
        step(module, Rung.EXPLORED);

        assertThat(seen()).containsOnlyKeys(Rung.EXPLORED);
    }

    @Test
    void aRequestThatIsMadeAgainOpensAgain() {
        openness.ask(REQUEST, module.id(), List.of(person));
        nextDay();
        openness.withdraw(REQUEST, module.id(), List.of(person));
        step(module, Rung.EXPLORED);
        nextDay();

        openness.ask(REQUEST, module.id(), List.of(person));
        step(module, Rung.REFLECTED);

        assertThat(seen()).containsOnlyKeys(Rung.REFLECTED);
    }

    @Test
    void sharingOpensWhatWasDoneAndWhatIsDoneUntilItEnds() {
        step(module, Rung.EXPLORED);
        nextDay();
        openness.share(viewer(person), module.id());
        openness.share(viewer(person), module.id());
        nextDay();
        step(module, Rung.REFLECTED);
        nextDay();

        openness.unshare(viewer(person), module.id());
        nextDay();
        step(module, Rung.COMMITTED);

        assertThat(seen()).containsOnlyKeys(Rung.EXPLORED, Rung.REFLECTED);
    }

    @Test
    void somebodySharesAnItemFiftyTimesAndCanStopSharingItEachTime() {
        for (int i = 0; i < Openness.MAX_SHARED; i++) {
            openness.share(viewer(person), module.id());
            openness.share(viewer(person), module.id());
            openness.unshare(viewer(person), module.id());
        }

        assertThatThrownBy(() -> openness.share(viewer(person), module.id()))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.CONFLICT);
                    assertThat(problem.detail())
                            .contains("You have shared this 50 times", "ask your manager to ask you to follow it up");
                });
        openness.share(viewer(colleague), module.id());
        openness.share(viewer(person), resource.id());
        openness.ask(REQUEST, module.id(), List.of(person));
        openness.share(viewer(person), module.id());
        nextDay();
        step(module, Rung.EXPLORED);
        assertThat(seen()).as("what the message advises").containsOnlyKeys(Rung.EXPLORED);
    }

    @Test
    void aStepOnAResourceIsOpenForTheModuleThatWasAskedForAndPrivateForTheResource() {
        openness.ask(REQUEST, module.id(), List.of(person));

        learning.record(Step.of(person, resource, Rung.EXPLORED, 5, now).openedFrom(module.id()));

        assertThat(learning.openProgressOf(List.of(person)))
                .extracting(Progress::item)
                .containsExactly(module.id());
    }

    @Test
    void othersSeeACompletionOnlyByOpenRungs() {
        step(module, Rung.EXPLORED);
        step(module, Rung.REFLECTED);
        nextDay();
        openness.ask(REQUEST, module.id(), List.of(person));
        discuss(now);
        step(module, Rung.COMMITTED);

        assertThat(mine().isComplete()).isTrue();
        assertThat(openProgress().flatMap(Progress::completed)).isEmpty();

        openness.countEarlier(viewer(person), module.id());

        assertThat(openProgress().flatMap(Progress::completed)).isPresent();
    }

    @Test
    void movingToAnotherTeamTakesOpenProgressAlongAndLeavesPrivateProgressUncounted() {
        openness.ask(REQUEST, module.id(), List.of(person));
        step(module, Rung.EXPLORED);
        step(resource, Rung.EXPLORED);
        openness.withdraw(REQUEST, module.id(), List.of(person));
        nextDay();
        step(module, Rung.REFLECTED);
        var clinics = organisation.teams().get(4).id();

        TestChanges.of(database.jdbi(), clock).people().move(Actor.OPERATOR, person, clinics);

        assertThat(Counters.of(database.jdbi(), clinics, module.id()))
                .containsExactly(Map.entry(module.id() + " 1", 1));
        assertThat(Counters.of(database.jdbi(), clinics, resource.id())).isEmpty();
    }

    @Test
    void opennessIsAppendOnly() {
        openness.ask(REQUEST, module.id(), List.of(person));

        assertThatThrownBy(
                        () -> database.jdbi().useHandle(handle -> handle.execute("UPDATE openness SET until = now()")))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute("DELETE FROM openness")))
                .hasMessageContaining("append-only");
    }

    @Test
    void aRequestThatArrivesWhileAStepIsTakenBackStaysOpen() {
        step(module, Rung.EXPLORED);
        nextDay();

        CompletableFuture<Integer> takingBack = new Transactions(database.jdbi()).inTransaction(() -> {
            openness.ask(REQUEST, module.id(), List.of(person));
            CompletableFuture<Integer> begun = CompletableFuture.supplyAsync(
                    () -> learning.takeBack(person, module.id(), Rung.EXPLORED, Instant.EPOCH));
            LockWaits.await(database, begun);
            return begun;
        });

        assertThat(takingBack.join()).isOne();
        nextDay();
        step(module, Rung.REFLECTED);
        assertThat(seen()).containsOnlyKeys(Rung.REFLECTED);
    }

    /** A discussion locks the rows of those who have begun, and waits for the new row of somebody whom a request has just reached. */
    @Test
    void aDiscussionAndARequestForTheSamePeopleDoNotDeadlock() {
        FailedStatements failed = new FailedStatements();
        Learning watched =
                new Learning(Database.createJdbi(database.dataSource()).setSqlLogger(failed), () -> library, clock);
        learning.record(Step.of(colleague, module, Rung.EXPLORED, 5, now));

        CompletableFuture<Void> discussing = new Transactions(database.jdbi()).inTransaction(() -> {
            openness.ask(REQUEST, module.id(), List.of(person));
            CompletableFuture<Void> begun = CompletableFuture.runAsync(() -> watched.correct(
                    SESSION,
                    Rung.DISCUSSED,
                    List.of(person, colleague),
                    List.of(discussed(person), discussed(colleague))));
            LockWaits.await(database, begun);
            openness.ask(REQUEST, module.id(), List.of(colleague));
            return begun;
        });

        discussing.join();
        assertThat(failed.all()).isEmpty();
        assertThat(seen()).containsOnlyKeys(Rung.DISCUSSED);
    }

    private Step discussed(PersonId who) {
        return Step.of(who, module, Rung.DISCUSSED, 45, now).from(SESSION);
    }

    private void nextDay() {
        now = now.plus(Duration.ofDays(1));
    }

    private void step(Item item, Rung rung) {
        learning.record(Step.of(person, item, rung, 5, now));
    }

    private void discuss(Instant held) {
        learning.record(Step.of(person, module, Rung.DISCUSSED, 45, held).from(SESSION));
    }

    private Progress mine() {
        return learning.progressOf(viewer(person), module.id());
    }

    private Optional<Progress> openProgress() {
        return learning.openProgressOf(List.of(person)).stream()
                .filter(progress -> progress.item().equals(module.id()))
                .findFirst();
    }

    private Map<Rung, Instant> seen() {
        return openProgress().map(Progress::rungsReached).orElse(Map.of());
    }

    private Map<String, Integer> counted() {
        return Counters.of(database.jdbi(), organisation.top(), module.id());
    }
}
