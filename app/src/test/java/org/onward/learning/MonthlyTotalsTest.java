package org.onward.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.content.ShippedContent;
import org.onward.database.Ids;
import org.onward.database.TestDatabase;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;

/** The only figures about private progress. */
final class MonthlyTotalsTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant OCTOBER = Instant.parse("2026-10-12T09:00:00Z");
    private static final Instant NOVEMBER = Instant.parse("2026-11-02T09:00:00Z");
    private static final LearningModule MODULE =
            ShippedContent.library().module(new ItemId("inclusive-meetings")).orElseThrow();

    private Instant now = NOVEMBER;
    private final MonthlyTotals totals = new MonthlyTotals(database.jdbi(), () -> now);
    private final List<PersonId> people = new ArrayList<>();

    @BeforeEach
    void createPeople() {
        people.clear();
        SmallOrganisation organisation = SmallOrganisation.create(database.jdbi());
        List<Person> many = IntStream.range(0, 60)
                .mapToObj(number -> new Person(
                        new PersonId(Ids.next()),
                        "Person " + number,
                        number + "@example.invalid",
                        "Analyst",
                        organisation.top(),
                        Optional.empty()))
                .toList();
        new People(database.jdbi()).addPeople(many);
        many.forEach(person -> people.add(person.id()));
    }

    @Test
    void theTotalsAreRoundedToFive() {
        openly(0, 13);
        privately(13, 31);

        totals.write();

        assertThat(totals.latest()).containsExactly(new MonthlyTotal(LocalDate.of(2026, 10, 1), MODULE.id(), 15, 20));
    }

    @Test
    void thereIsNoTotalWhereOnePartIsLessThanEleven() {
        openly(0, 30);
        privately(30, 40);

        totals.write();

        assertThat(totals.latest()).isEmpty();
    }

    @Test
    void elevenOfEachAreEnough() {
        openly(0, 11);
        privately(11, 22);

        totals.write();

        assertThat(totals.latest()).containsExactly(new MonthlyTotal(LocalDate.of(2026, 10, 1), MODULE.id(), 10, 10));
    }

    @Test
    void aMonthIsWrittenOnce() {
        openly(0, 20);
        privately(20, 40);
        totals.write();
        List<MonthlyTotal> first = totals.latest();
        privately(40, 60);

        totals.write();

        assertThat(totals.latest()).isEqualTo(first);
    }

    @Test
    void aMonthWithoutTotalsIsNotFilledLater() {
        openly(0, 20);
        privately(20, 25);
        totals.write();
        privately(25, 60);

        totals.write();

        assertThat(totals.latest()).isEmpty();
    }

    @Test
    void whatHappenedAfterTheMonthDoesNotCount() {
        openly(0, 20);
        privately(20, 35);
        steps(35, 60, NOVEMBER);

        totals.write();

        assertThat(totals.latest()).containsExactly(new MonthlyTotal(LocalDate.of(2026, 10, 1), MODULE.id(), 20, 15));
    }

    private void openly(int from, int to) {
        new Openness(database.jdbi(), InstantSource.fixed(Instant.EPOCH))
                .ask(UUID.randomUUID(), MODULE.id(), people.subList(from, to));
        privately(from, to);
    }

    private void privately(int from, int to) {
        steps(from, to, OCTOBER);
    }

    private void steps(int from, int to, Instant at) {
        new Learning(database.jdbi(), ShippedContent::library, InstantSource.fixed(at))
                .record(people.subList(from, to).stream()
                        .map(person -> Step.of(person, MODULE, Rung.EXPLORED, 5, at))
                        .toList());
    }
}
