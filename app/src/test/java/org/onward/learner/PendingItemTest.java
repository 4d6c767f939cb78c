package org.onward.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.assignment.Assignments;
import org.onward.commitment.Commitments;
import org.onward.content.ShippedContent;
import org.onward.discussion.Sessions;
import org.onward.learning.Learning;
import org.onward.people.Access;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.Viewer;
import org.onward.web.LondonTime;

/** One statement says of everybody in the made-up trust what the features say, each for itself. */
final class PendingItemTest {
    @RegisterExtension
    static final RunningOnward onward = RunningOnward.overDemoTrust();

    private static final Instant LATER = RunningOnward.NOW.plus(Duration.ofDays(3));
    private static final InstantSource CLOCK = InstantSource.fixed(LATER);
    private static final LocalDate TODAY = LondonTime.date(LATER);
    private static final Instant SINCE = RunningOnward.NOW.minus(Duration.ofDays(60));

    private static List<Person> everybody;
    private static Learning learning;
    private static MyLearning mine;
    private static Assignments assignments;
    private static Commitments commitments;
    private static Sessions sessions;

    @BeforeAll
    static void wire() {
        People people = new People(onward.jdbi());
        Access access = new Access(onward.jdbi());
        everybody = people.below(people.top().orElseThrow().id());
        learning = new Learning(onward.jdbi(), people, ShippedContent::library, CLOCK);
        mine = new MyLearning(onward.jdbi(), learning, ShippedContent::library, CLOCK);
        assignments = new Assignments(onward.jdbi(), access, learning, ShippedContent::library, CLOCK);
        commitments = new Commitments(onward.jdbi(), learning, ShippedContent::library, CLOCK);
        sessions = new Sessions(onward.jdbi(), people, access, ShippedContent::library, CLOCK);
    }

    @Test
    void theRequestsThatAreNotDone() {
        saysOfEverybody(
                situation -> situation.assigned().stream().map(LearnerOverview.AssignedItem::id),
                person -> assignments.openFor(person.id()).stream()
                        .map(request -> request.id().value()));
    }

    @Test
    void theCommitmentsThatSomebodyElseTookDown() {
        saysOfEverybody(
                situation -> situation.proposals().stream().map(LearnerOverview.Words::commitment),
                person -> commitments.proposalsFor(person.id()).stream()
                        .map(proposal -> proposal.id().value()));
    }

    @Test
    void theCheckBacksThatAreDue() {
        saysOfEverybody(
                situation -> situation.checkBacks().stream().map(LearnerOverview.Words::commitment),
                person -> commitments.dueFor(person.id(), TODAY).stream()
                        .map(promise -> promise.id().value()));
    }

    @Test
    void theDiscussionsThatAreComingUp() {
        saysOfEverybody(
                situation -> situation.meetings().stream().map(LearnerOverview.PlannedSession::session),
                person -> sessions.upcomingFor(person.id()).stream()
                        .map(session -> session.id().value()));
    }

    @Test
    void theDiscussionsThatTheyMissed() {
        saysOfEverybodyInMine(
                all -> all.waiting(PendingItem.PendingType.MISSED)
                        .map(PendingItem::id)
                        .sorted(),
                person -> sessions.missedBy(person.id()).stream()
                        .map(session -> session.id().value())
                        .sorted());
    }

    @Test
    void whatTheyHaveLearnt() {
        List<org.onward.content.ItemId> items = ShippedContent.library().modules().stream()
                .map(module -> module.id())
                .toList();
        assertThat(everybody).allSatisfy(person -> {
            var learnt = learning.learnt(person.id(), SINCE, items);
            assertThat(learnt.progress()).isEqualTo(learning.of(person.id()));
            assertThat(learnt.mandatory()).isEqualTo(learning.mandatoryRecords(person.id()));
            assertThat(learnt.minutes()).isEqualTo(learning.minutesSince(person.id(), SINCE));
            assertThat(learnt.texts()).isEqualTo(learning.textsSeen(person.id(), items));
            assertThat(items).allSatisfy(item -> assertThat(learnt.firstTook(item, org.onward.content.Rung.EXPLORED))
                    .isEqualTo(learning.firstTook(person.id(), item, org.onward.content.Rung.EXPLORED)));
        });
        assertThat(everybody).anySatisfy(person -> assertThat(
                        learning.learnt(person.id(), SINCE, items).texts())
                .hasSizeGreaterThan(2));
    }

    private void saysOfEverybody(
            Function<LearnerOverview, Stream<UUID>> together, Function<Person, Stream<UUID>> byItself) {
        saysOfEverybodyInMine(all -> together.apply(all.situation()), byItself);
    }

    private void saysOfEverybodyInMine(
            Function<MyLearning.OwnItems, Stream<UUID>> together, Function<Person, Stream<UUID>> byItself) {
        assertThat(everybody)
                .allSatisfy(person -> assertThat(together.apply(mine.mine(viewer(person), java.util.Optional.empty())))
                        .containsExactlyElementsOf(byItself.apply(person).toList()));
        assertThat(everybody)
                .anySatisfy(person -> assertThat(byItself.apply(person)).isNotEmpty());
    }

    private static Viewer viewer(Person person) {
        return new Viewer(person.id(), person.name(), person.team(), "", false, java.util.Set.of());
    }
}
