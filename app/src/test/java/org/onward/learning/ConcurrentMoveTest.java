package org.onward.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onward.people.TestViewers.viewer;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.content.ShippedContent;
import org.onward.database.Ids;
import org.onward.database.LockWaits;
import org.onward.database.TestDatabase;
import org.onward.database.Transactions;
import org.onward.organisation.OrganisationChanges;
import org.onward.people.Actor;
import org.onward.people.People;
import org.onward.people.PersonId;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.change.TestChanges;

/**
 * Tests a step that waits for a transaction in which its person is moved to a new team. The new team is not yet visible
 * to other transactions.
 */
@Timeout(60)
final class ConcurrentMoveTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final Jdbi jdbi = database.jdbi();
    private final People people = new People(jdbi);
    private final Learning learning = new Learning(jdbi, ShippedContent::library, InstantSource.fixed(NOW));
    private final LearningModule module =
            ShippedContent.library().module(new ItemId("inclusive-meetings")).orElseThrow();
    private final OrganisationChanges changes = TestChanges.of(jdbi, InstantSource.fixed(NOW));
    private SmallOrganisation organisation;
    private PersonId person;
    private PersonId colleague;

    @BeforeEach
    void organise() {
        organisation = SmallOrganisation.create(jdbi);
        person = organisation.people().get(9);
        colleague = organisation.people().get(10);
        TestOpenness.openEverything(jdbi);
    }

    @Test
    void theNewTeamAndAllTeamsAboveItCountTheStep() {
        TeamId made = whileMovingToANewTeam(() -> learning.record(step(person)));

        assertThat(learning.progressOf(viewer(person), module.id()).explored()).contains(NOW);
        assertThat(explored(made)).isEqualTo(1);
        assertThat(explored(organisation.top())).isEqualTo(1);
        assertRecountFindsNothing();
    }

    @Test
    void stepsOfOneCallAreRecordedOnce() {
        TeamId made = whileMovingToANewTeam(() -> learning.record(List.of(step(colleague), step(person))));

        assertThat(explored(made)).isEqualTo(1);
        assertThat(explored(organisation.top())).isEqualTo(2);
        assertThat(learning.learningRecordOf(viewer(colleague), Instant.EPOCH, List.of())
                        .minutes())
                .isEqualTo(5);
        assertRecountFindsNothing();
    }

    @Test
    void aStepWithinAnOuterTransactionIsCountedToo() {
        TeamId made =
                whileMovingToANewTeam(() -> new Transactions(jdbi).useTransaction(() -> learning.record(step(person))));

        assertThat(explored(made)).isEqualTo(1);
        assertRecountFindsNothing();
    }

    @Test
    void aStepThatWaitsForItsTeamToMoveIsCountedAboveThePlaceWhereItGoes() {
        TeamId wards = organisation.teams().get(3).id();
        TeamId west = organisation.teams().get(1).id();
        TeamId east = organisation.teams().get(2).id();

        new Transactions(jdbi)
                .inTransaction(() -> {
                    changes.teams().move(Actor.OPERATOR, wards, east);
                    return begin(() -> learning.record(step(person)));
                })
                .join();

        assertThat(explored(wards)).isEqualTo(1);
        assertThat(explored(east)).isEqualTo(1);
        assertThat(explored(west)).isZero();
        assertRecountFindsNothing();
    }

    @Test
    void aStepThatWaitsForATeamToBeMergedIsCountedWhereItsPersonIsThen() {
        TeamId wards = organisation.teams().get(3).id();
        TeamId clinics = organisation.teams().get(4).id();

        new Transactions(jdbi)
                .inTransaction(() -> {
                    changes.teams().merge(Actor.OPERATOR, wards, clinics);
                    return begin(() -> learning.record(step(person)));
                })
                .join();

        assertThat(explored(wards)).isZero();
        assertThat(explored(clinics)).isEqualTo(1);
        assertRecountFindsNothing();
    }

    @Test
    void aStepThatWaitsForItsPersonToLeaveIsKeptAndNotCounted() {
        new Transactions(jdbi)
                .inTransaction(() -> {
                    changes.people().leave(Actor.OPERATOR, person);
                    return begin(() -> learning.record(step(person)));
                })
                .join();

        assertThat(learning.progressOf(viewer(person), module.id()).explored()).contains(NOW);
        assertThat(explored(organisation.top())).isZero();
        assertRecountFindsNothing();
    }

    /** Starts the work in another thread, and commits the move when the work waits for its lock. */
    private TeamId whileMovingToANewTeam(Runnable work) {
        Team team = new Team(
                new TeamId(Ids.next()),
                "New team",
                Optional.of(organisation.teams().get(2).id()),
                Optional.empty());
        CompletableFuture<Void> recording = new Transactions(jdbi).inTransaction(() -> {
            people.addTeams(List.of(team));
            changes.people().move(Actor.OPERATOR, person, team.id());
            return begin(work);
        });
        recording.join();
        return team.id();
    }

    private static CompletableFuture<Void> begin(Runnable work) {
        CompletableFuture<Void> begun = CompletableFuture.runAsync(work);
        LockWaits.await(database, begun);
        return begun;
    }

    private int explored(TeamId team) {
        return jdbi.withHandle(handle -> handle.select(
                        "SELECT coalesce(sum(explored), 0) FROM ladder_count WHERE team = ? AND item = ?",
                        team.value(),
                        module.id().value())
                .mapTo(Integer.class)
                .one());
    }

    private void assertRecountFindsNothing() {
        Learning.Recount recount = learning.recount();
        assertThat(recount.progress().repaired()).isZero();
        assertThat(recount.ladder().repaired()).isZero();
    }

    private Step step(PersonId learner) {
        return Step.of(learner, module, Rung.EXPLORED, 5, NOW);
    }
}
