package org.onward.people.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onward.people.change.PersonChangesTest.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.LoggedText;
import org.onward.SmallTrust;
import org.onward.database.TestDatabase;
import org.onward.organisation.OrganisationChanges;
import org.onward.people.Actor;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/** People start and leave, and posts end, when the day has come in London. */
final class PlannedChangesTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final LocalDate FIRST_OF_JULY = LocalDate.of(2027, 7, 1);

    /** In summer the day in London begins an hour before it begins in UTC. */
    private static final Instant BEFORE_MIDNIGHT = Instant.parse("2027-06-30T22:59:59Z");

    private static final Instant MIDNIGHT = Instant.parse("2027-06-30T23:00:00Z");

    private final Jdbi jdbi = database.jdbi();
    private final AtomicReference<Instant> now = new AtomicReference<>(BEFORE_MIDNIGHT);
    private final People people = new People(jdbi);
    private final OrganisationChanges changes = TestChanges.of(jdbi, now::get);
    private Actor administrator;
    private TeamId team;
    private PersonId ash;

    @BeforeEach
    void aTrust() {
        SmallTrust.Branch branch = SmallTrust.create(jdbi).branch();
        administrator = Actor.of(branch.administrator());
        team = branch.team();
        ash = branch.members().get(0);
    }

    @Test
    void anExpectedPersonStartsOnTheirFirstDay() {
        PersonId expected = changes.people().expect(administrator, TestChanges.newcomer(team), FIRST_OF_JULY);

        changes.planned().run();
        assertThat(people.person(expected)).isEmpty();

        now.set(MIDNIGHT);
        changes.planned().run();
        changes.planned().run();

        assertThat(people.requirePerson(expected).team()).isEqualTo(team);
        assertThat(changes.details().states(expected))
                .extracting(StateChange::since)
                .containsExactly(BEFORE_MIDNIGHT, MIDNIGHT);
        assertThat(actorsOf("person joined", expected)).containsExactly(Actor.OPERATOR);
    }

    @Test
    void aPersonLeavesOnTheDayAfterTheirLast() {
        changes.people().planLeaving(administrator, ash, Optional.of(FIRST_OF_JULY.minusDays(1)));
        assertThat(changes.details().require(ash, FIRST_OF_JULY).lastDay()).contains(FIRST_OF_JULY.minusDays(1));

        changes.planned().run();
        assertThat(people.members(team)).extracting(Person::id).contains(ash);

        now.set(MIDNIGHT);
        changes.planned().run();

        assertThat(people.person(ash)).isEmpty();
        assertThat(changes.details().require(ash, FIRST_OF_JULY).lastDay()).isEmpty();
        assertThat(actorsOf("last day set", ash)).containsExactly(administrator);
        assertThat(actorsOf("person left", ash)).containsExactly(Actor.OPERATOR);
    }

    @Test
    void aFurtherPostEndsOnTheDayAfterItsLast() {
        PostId further = changes.posts().add(administrator, ash, "Trainer", team);
        now.set(BEFORE_MIDNIGHT.plusMillis(500));
        changes.posts().planEnd(administrator, further, Optional.of(FIRST_OF_JULY.minusDays(1)));

        now.set(MIDNIGHT);
        changes.planned().run();

        assertThat(changes.posts().postsOf(ash).stream()
                        .filter(post -> post.until().isEmpty()))
                .singleElement()
                .satisfies(post -> assertThat(post.isPrimary()).isTrue());
        assertThat(people.requirePerson(ash).team()).isEqualTo(team);
    }

    @Test
    void whoStaysAfterAllDoesNotLeave() {
        changes.people().planLeaving(administrator, ash, Optional.of(FIRST_OF_JULY.minusDays(1)));
        changes.people().planLeaving(administrator, ash, Optional.empty());

        now.set(MIDNIGHT);
        changes.planned().run();

        assertThat(people.person(ash)).isPresent();
    }

    @Test
    void aMissedDayIsMadeUpFor() {
        PersonId expected = changes.people().expect(administrator, TestChanges.newcomer(team), FIRST_OF_JULY);
        changes.people().planLeaving(administrator, expected, Optional.of(FIRST_OF_JULY.plusDays(1)));

        now.set(MIDNIGHT.plusSeconds(10L * 24 * 60 * 60));
        changes.planned().run();

        assertThat(changes.details().states(expected))
                .extracting(StateChange::state)
                .as("the last two are of the same moment")
                .containsExactlyInAnyOrder(PersonState.EXPECTED, PersonState.ACTIVE, PersonState.LEFT);
        assertThat(changes.details().require(expected, FIRST_OF_JULY).state()).isEqualTo(PersonState.LEFT);
    }

    @Test
    void aRefusedChangeKeepsNoOtherFromBeingMadeAndFailsTheRun() {
        PersonId withoutPost = changes.people().expect(administrator, TestChanges.newcomer(team), FIRST_OF_JULY);
        PersonId expected = changes.people().expect(administrator, TestChanges.newcomer(team), FIRST_OF_JULY);
        jdbi.useHandle(handle -> handle.execute("DELETE FROM post WHERE person = ?", withoutPost));
        now.set(MIDNIGHT);

        try (LoggedText log = new LoggedText()) {
            assertThatThrownBy(changes.planned()::run).hasMessageContaining("refused: 1");
            assertThat(log.all())
                    .anyMatch(line -> line.contains(withoutPost.toString()) && line.contains("Add one first"));
        }

        assertThat(people.person(expected)).isPresent();
        assertThat(people.person(withoutPost)).isEmpty();
    }

    @Test
    void aLastDayThatMakesNoSenseIsRefused() {
        PersonId expected = changes.people().expect(administrator, TestChanges.newcomer(team), FIRST_OF_JULY);
        PostId primary = changes.posts().postsOf(ash).get(0).id();
        PostId further = changes.posts().add(administrator, ash, "Trainer", team);
        Optional<LocalDate> today = Optional.of(FIRST_OF_JULY.minusDays(1));
        Optional<LocalDate> yesterday = today.map(day -> day.minusDays(1));

        assertRefused(422, "lastDay", () -> changes.people().planLeaving(administrator, ash, yesterday));
        assertRefused(422, "lastDay", () -> changes.people().planLeaving(administrator, expected, today));
        assertRefused(422, "lastDay", () -> changes.posts().planEnd(administrator, further, yesterday));
        assertRefused(409, "primary post", () -> changes.posts().planEnd(administrator, primary, today));
        changes.people().leave(administrator, ash);
        assertRefused(409, "left already", () -> changes.people().planLeaving(administrator, ash, today));
    }

    private List<Actor> actorsOf(String action, PersonId person) {
        return jdbi.withHandle(handle -> handle.select(
                        "SELECT actor FROM audit_entry WHERE action = ? AND subject = ?", action, person)
                .mapTo(java.util.UUID.class)
                .map(Actor::new)
                .list());
    }
}
