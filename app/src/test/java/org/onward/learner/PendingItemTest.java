package org.onward.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.TestOrganisation;
import org.onward.assignment.AssignmentQueries;
import org.onward.commitment.Commitments;
import org.onward.content.ShippedContent;
import org.onward.discussion.SessionQueries;
import org.onward.discussion.Sessions;
import org.onward.learning.Learning;
import org.onward.people.Access;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.Viewer;
import org.onward.web.LondonTime;

/** For everybody in the demo trust, the combined query gives the same results as the queries of the features. */
final class PendingItemTest {
    @RegisterExtension
    static final RunningOnward onward = RunningOnward.overDemoTrust();

    private static final Instant LATER = RunningOnward.NOW.plus(Duration.ofDays(3));
    private static final InstantSource CLOCK = InstantSource.fixed(LATER);
    private static final LocalDate TODAY = LondonTime.date(LATER);
    private static final Instant SINCE = RunningOnward.NOW.minus(Duration.ofDays(60));

    private static final String IN_FORCE =
            " AND NOT EXISTS (SELECT FROM learning_event later WHERE later.retracts = event.id)";
    private static final String MINUTES =
            "SELECT sum(minutes) FROM learning_event event WHERE person = :person AND happened >= :since" + IN_FORCE;
    private static final String FIRST_EXPLORED =
            "SELECT min(happened) FROM learning_event event WHERE person = :person AND item = :item AND rung = 'explored'"
                    + " AND retracts IS NULL" + IN_FORCE;

    private static List<Person> everybody;
    private static Learning learning;
    private static MyLearning myLearning;
    private static AssignmentQueries assignments;
    private static Commitments commitments;
    private static Sessions sessions;
    private static SessionQueries sessionQueries;

    @BeforeAll
    static void createFacades() {
        People people = new People(onward.jdbi());
        Access access = new Access(onward.jdbi());
        everybody = TestOrganisation.everybody(onward.jdbi());
        learning = new Learning(onward.jdbi(), ShippedContent::library, CLOCK);
        myLearning = new MyLearning(onward.jdbi(), learning, ShippedContent::library, CLOCK);
        assignments = onward.jdbi().onDemand(AssignmentQueries.class);
        commitments = new Commitments(onward.jdbi(), learning, ShippedContent::library, CLOCK);
        sessions = new Sessions(onward.jdbi(), people, access, ShippedContent::library, CLOCK);
        sessionQueries = onward.jdbi().onDemand(SessionQueries.class);
    }

    @Test
    void openAssignments() {
        assertSameForEverybody(
                overview -> overview.assigned().stream().map(LearnerOverview.AssignedItem::id),
                person -> assignments.open(person.id()).stream()
                        .map(request -> request.id().value()));
    }

    @Test
    void proposals() {
        assertSameForEverybody(
                overview -> overview.proposals().stream().map(LearnerOverview.CommitmentWords::commitment),
                person -> commitments.proposalsFor(person.id()).stream()
                        .map(proposal -> proposal.id().value()));
    }

    @Test
    void dueCheckBacks() {
        assertSameForEverybody(
                overview -> overview.checkBacks().stream().map(LearnerOverview.CommitmentWords::commitment),
                person -> commitments.openCommitmentsOf(person.id()).stream()
                        .filter(commitment -> commitment.isDue(TODAY))
                        .map(commitment -> commitment.id().value()));
    }

    @Test
    void upcomingSessions() {
        assertSameForEverybody(
                overview -> overview.plannedSessions().stream().map(LearnerOverview.PlannedSession::session),
                person -> sessionQueries.upcoming(person.id(), LATER).stream()
                        .map(session -> session.id().value()));
    }

    @Test
    void missedSessionsOfEverybody() {
        assertSameItemsForEverybody(
                all -> all.pendingItems(PendingItem.PendingType.MISSED)
                        .map(PendingItem::id)
                        .sorted(),
                person -> sessions.missedSessionsOf(person.id()).stream()
                        .map(session -> session.id().value())
                        .sorted());
    }

    @Test
    void learningRecords() {
        List<org.onward.content.ItemId> items = ShippedContent.library().modules().stream()
                .map(module -> module.id())
                .toList();
        assertThat(everybody).allSatisfy(person -> {
            var learningRecord = learning.learningRecordOf(viewer(person), SINCE, items);
            assertThat(learningRecord.progress()).isEqualTo(learning.progressOf(viewer(person)));
            assertThat(learningRecord.mandatory())
                    .hasSize(read(
                                    Integer.class,
                                    "SELECT count(*) FROM mandatory_record WHERE person = :person",
                                    person,
                                    "")
                            .orElseThrow());
            assertThat(learningRecord.minutes())
                    .isEqualTo(read(Integer.class, MINUTES, person, "").orElse(0));
            assertThat(learningRecord.versionsSeen()).isEqualTo(learning.versionsSeenBy(viewer(person), items));
            assertThat(items)
                    .allSatisfy(item -> assertThat(learningRecord.firstStepOn(item, org.onward.content.Rung.EXPLORED))
                            .isEqualTo(read(Instant.class, FIRST_EXPLORED, person, item.value())));
        });
        assertThat(everybody).anySatisfy(person -> assertThat(
                        learning.learningRecordOf(viewer(person), SINCE, items).versionsSeen())
                .hasSizeGreaterThan(2));
    }

    private void assertSameForEverybody(
            Function<LearnerOverview, Stream<UUID>> combined, Function<Person, Stream<UUID>> ofFeature) {
        assertSameItemsForEverybody(all -> combined.apply(all.overview()), ofFeature);
    }

    private void assertSameItemsForEverybody(
            Function<MyLearning.OwnItems, Stream<UUID>> combined, Function<Person, Stream<UUID>> ofFeature) {
        assertThat(everybody)
                .allSatisfy(person -> assertThat(combined.apply(myLearning.ownItems(viewer(person), Optional.empty())))
                        .containsExactlyElementsOf(ofFeature.apply(person).toList()));
        assertThat(everybody)
                .anySatisfy(person -> assertThat(ofFeature.apply(person)).isNotEmpty());
    }

    private static <T> Optional<T> read(Class<T> type, String sql, Person person, String item) {
        return onward.jdbi().withHandle(handle -> handle.createQuery(sql)
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("person", person.id())
                .bind("since", SINCE)
                .bind("item", item)
                .map((row, context) -> Optional.ofNullable(row.getObject(1))
                        .map(value -> value instanceof java.sql.Timestamp moment
                                ? type.cast(moment.toInstant())
                                : type.cast(((Number) value).intValue())))
                .one());
    }

    private static Viewer viewer(Person person) {
        return new Viewer(person.id(), person.name(), person.team(), "", false, java.util.Set.of());
    }
}
