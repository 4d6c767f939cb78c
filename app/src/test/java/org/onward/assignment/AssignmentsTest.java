package org.onward.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.SmallTrust;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.content.ShippedContent;
import org.onward.database.LockWaits;
import org.onward.database.TestDatabase;
import org.onward.database.Transactions;
import org.onward.learning.CompletionRules;
import org.onward.learning.Learning;
import org.onward.learning.Step;
import org.onward.learning.TakeBack;
import org.onward.organisation.OrganisationChanges;
import org.onward.people.Access;
import org.onward.people.Actor;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.people.change.TestChanges;
import org.onward.web.Problem;

final class AssignmentsTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate DUE_DATE = LocalDate.of(2026, 12, 18);
    private static final String REASON = "We advertise two posts in January.";

    private final Library library = ShippedContent.library();
    private final LearningModule module =
            library.module(new ItemId("inclusive-meetings")).orElseThrow();
    private SmallTrust trust;
    private Learning learning;
    private Assignments assignments;
    private AssignmentQueries queries;
    private PersonId ash;

    @BeforeEach
    void organise() {
        trust = SmallTrust.create(database.jdbi());
        InstantSource clock = InstantSource.fixed(NOW);
        new CompletionRules(database.jdbi(), clock).store(library);
        learning = new Learning(database.jdbi(), () -> library, clock);
        assignments = new Assignments(database.jdbi(), new Access(database.jdbi()), () -> library, clock);
        queries = database.jdbi().onDemand(AssignmentQueries.class);
        ash = trust.branch().members().get(0);
    }

    @Test
    void assigningToATeamReachesEachMemberOnce() {
        AssignmentResult asked = ask(leader(), Audience.team(trust.branch().team()), REASON);

        assertThat(asked.people()).isEqualTo(6);
        assertThat(queries.open(ash))
                .containsExactly(
                        new AssignmentQueries.OpenAssignment(asked.id(), module.id(), "Lee Leader", REASON, DUE_DATE));
        assertThat(queries.open(trust.branch().leader())).isEmpty();
    }

    @Test
    void assigningToTheTeamsBelowReachesTheirMembers() {
        TeamId services = trust.branch().services();

        assertThat(ask(manager(), Audience.team(services), REASON).people()).isEqualTo(1);
        assertThat(ask(manager(), new Audience.WholeTeam(services, true), REASON)
                        .people())
                .isEqualTo(7);
    }

    @Test
    void aPersonNamedTwiceIsCountedOnce() {
        PersonId bo = trust.branch().members().get(1);

        assertThat(ask(leader(), Audience.people(List.of(ash, bo, ash)), REASON).people())
                .isEqualTo(2);
        assertThat(queries.open(trust.branch().members().get(2))).isEmpty();
    }

    @Test
    void withdrawingASoonerAssignmentShowsTheTeamsAssignmentAgain() {
        AssignmentResult first = ask(leader(), Audience.team(trust.branch().team()), REASON);
        AssignmentResult sooner = assignments.assign(
                leader(), module.id(), Audience.people(List.of(ash)), DUE_DATE.minusDays(7), "You chair the next one.");

        assertThat(queries.open(ash))
                .extracting(AssignmentQueries.OpenAssignment::id, AssignmentQueries.OpenAssignment::reason)
                .containsExactly(tuple(sooner.id(), "You chair the next one."));
        assertThat(queries.ofTeam(trust.branch().team()))
                .extracting(AssignmentQueries.TeamAssignment::id, asked -> asked.people()
                        .size())
                .containsExactly(tuple(sooner.id(), 1), tuple(first.id(), 6));

        assignments.withdraw(leader(), sooner.id());

        assertThat(queries.open(ash))
                .extracting(AssignmentQueries.OpenAssignment::id, AssignmentQueries.OpenAssignment::reason)
                .containsExactly(tuple(first.id(), REASON));
    }

    @Test
    void twoRequestsToRestoreAtTheSameMomentRestoreItOnceAndNeitherIsRefused() {
        AssignmentId id = ask(leader(), Audience.people(List.of(ash)), REASON).id();
        assignments.withdraw(leader(), id);

        CompletableFuture<SentAssignment> second = new Transactions(database.jdbi()).inTransaction(() -> {
            assignments.restore(leader(), id);
            CompletableFuture<SentAssignment> begun =
                    CompletableFuture.supplyAsync(() -> assignments.restore(leader(), id));
            LockWaits.await(database, begun);
            return begun;
        });

        assertThat(second.join().withdrawn()).isEmpty();
        assertThat(queries.open(ash)).hasSize(1);
        learning.record(Step.of(ash, module, Rung.EXPLORED, 0, NOW.plusSeconds(1)));
        assertThat(learning.openProgressOf(List.of(ash))).hasSize(1);
    }

    @Test
    void aRequestCanBeRestoredForADay() {
        AssignmentId id = ask(leader(), Audience.people(List.of(ash)), REASON).id();
        assignments.withdraw(leader(), id);
        Assignments nextDay = new Assignments(
                database.jdbi(),
                new Access(database.jdbi()),
                () -> library,
                InstantSource.fixed(NOW.plus(TakeBack.PERIOD).plusSeconds(1)));

        assertThatThrownBy(() -> nextDay.restore(leader(), id)).hasMessageContaining("that is over");
        assertThat(assignments.restore(leader(), id).withdrawn()).isEmpty();
        assertThat(nextDay.restore(leader(), id).withdrawn()).isEmpty();
    }

    @Test
    void whoeverLeadsEverybodyAskedWithdrawsTheRequestOfSomebodyWhoLeft() {
        AssignmentResult asked = ask(leader(), Audience.team(trust.branch().team()), REASON);
        OrganisationChanges changes = TestChanges.of(database.jdbi(), InstantSource.fixed(NOW));
        changes.people().leave(Actor.OPERATOR, trust.branch().leader());
        assertThatThrownBy(() -> assignments.withdraw(
                        viewer(trust.other().manager(), trust.other().services()), asked.id()))
                .isInstanceOf(Problem.class);

        assignments.withdraw(manager(), asked.id());

        assertThat(queries.open(ash)).isEmpty();
    }

    @Test
    void somebodyWhoLeftIsInNoRequest() {
        ask(leader(), Audience.people(List.of(ash, trust.branch().members().get(1))), REASON);
        OrganisationChanges changes = TestChanges.of(database.jdbi(), InstantSource.fixed(NOW));

        changes.people().leave(Actor.OPERATOR, ash);

        assertThat(queries.ofTeam(trust.branch().team())).singleElement().satisfies(asked -> assertThat(asked.people())
                .containsExactly(trust.branch().members().get(1)));
    }

    @Test
    void theAssignmentWithTheEarliestDueDateIsShown() {
        Audience everybody = new Audience.WholeTeam(trust.branch().services(), true);
        assignments.assign(manager(), module.id(), everybody, DUE_DATE.minusDays(1), "From above.");
        AssignmentResult later = ask(leader(), Audience.people(List.of(ash)), REASON);

        assertThat(queries.open(ash))
                .extracting(AssignmentQueries.OpenAssignment::reason)
                .containsExactly("From above.");
        assignments.withdraw(leader(), later.id());
        assertThat(queries.open(ash))
                .extracting(AssignmentQueries.OpenAssignment::reason)
                .containsExactly("From above.");
    }

    @Test
    void ofTwoAssignmentsDueOnTheSameDayTheNewestIsShown() {
        ask(leader(), Audience.team(trust.branch().team()), REASON);
        ask(leader(), Audience.people(List.of(ash)), "We talked about it.");

        assertThat(queries.open(ash))
                .extracting(AssignmentQueries.OpenAssignment::reason)
                .containsExactly("We talked about it.");
    }

    @Test
    void anAssignmentClosesWhenEveryRequiredRungIsReached() {
        ask(leader(), Audience.people(List.of(ash)), REASON);
        Set<Rung> needs = module.needs();
        for (Rung rung : needs) {
            assertThat(queries.open(ash)).hasSize(1);
            learning.record(Step.of(ash, module, rung, 5, NOW));
        }

        assertThat(queries.open(ash)).isEmpty();
    }

    @Test
    void anAssignedResourceClosesWhenItIsExplored() {
        ItemId resource = module.resources().get(0);
        assignments.assign(leader(), resource, Audience.people(List.of(ash)), DUE_DATE, REASON);
        assertThat(queries.open(ash)).hasSize(1);

        learning.record(Step.of(ash, library.item(resource).orElseThrow(), Rung.EXPLORED, 5, NOW));

        assertThat(queries.open(ash)).isEmpty();
    }

    @Test
    void onlyLeadersAssignToTheirPeople() {
        Viewer stranger = viewer(trust.other().leader(), trust.other().team());
        Viewer member = viewer(ash, trust.branch().team());

        assertRefused(403, () -> ask(stranger, Audience.team(trust.branch().team()), REASON));
        assertRefused(403, () -> ask(stranger, Audience.people(List.of(ash)), REASON));
        assertRefused(403, () -> ask(member, Audience.people(List.of(ash)), REASON));
        assertRefused(
                403,
                () -> ask(leader(), Audience.people(List.of(ash, trust.branch().manager())), REASON));
    }

    @Test
    void invalidAssignmentsAreRefused() {
        Audience team = Audience.team(trust.branch().team());
        assertRefused(422, () -> assignments.assign(leader(), new ItemId("no-such-thing"), team, DUE_DATE, REASON));
        assertRefused(422, () -> assignments.assign(leader(), module.id(), team, TODAY.minusDays(1), REASON));
        assertRefused(422, () -> assignments.assign(leader(), module.id(), team, LocalDate.MAX, REASON));
        assertRefused(422, () -> ask(leader(), team, " \n "));
        assertRefused(422, () -> ask(leader(), team, "x".repeat(501)));
        assertRefused(422, () -> ask(leader(), Audience.people(List.of()), REASON));
    }

    @Test
    void onlyTheAskerOrTheirManagersWithdraw() {
        AssignmentResult asked = ask(leader(), Audience.people(List.of(ash)), REASON);

        assertRefused(403, () -> assignments.withdraw(viewer(ash, trust.branch().team()), asked.id()));
        assertRefused(
                403,
                () -> assignments.withdraw(
                        viewer(trust.other().manager(), trust.other().services()), asked.id()));
        assertRefused(404, () -> assignments.withdraw(leader(), AssignmentId.next()));
        assignments.withdraw(manager(), asked.id());
        assignments.withdraw(manager(), asked.id());
        assertThat(queries.open(ash)).isEmpty();
        assertThat(queries.ofTeam(trust.branch().team())).isEmpty();
    }

    private AssignmentResult ask(Viewer by, Audience audience, String reason) {
        return assignments.assign(by, module.id(), audience, DUE_DATE, reason);
    }

    private Viewer leader() {
        return viewer(trust.branch().leader(), trust.branch().team());
    }

    private Viewer manager() {
        return viewer(trust.branch().manager(), trust.branch().services());
    }

    private static Viewer viewer(PersonId person, TeamId team) {
        return new Viewer(person, "Somebody", team, "Somewhere", false, Set.of());
    }

    private static void assertRefused(int status, Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                        problem.type().status())
                .isEqualTo(status));
    }
}
