package org.onward.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.database.Ids;
import org.onward.database.TestDatabase;
import org.onward.people.PersonId;
import org.onward.secrets.MasterKey;

final class MissedSearchesTest {
    private static final Instant TUESDAY = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant NEXT_WEEK = Instant.parse("2026-12-01T10:00:00Z");

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final AtomicReference<Instant> now = new AtomicReference<>(TUESDAY);
    private final MissedSearches missed =
            new MissedSearches(database.jdbi(), now::get, MasterKey.parse(RunningOnward.MASTER_KEY));

    @Test
    void aWordIsShownOnceElevenDifferentPeopleHaveSearchedForIt() {
        int people = 0;
        while (missed.frequentWords().isEmpty() && people < 100) {
            missed.record(somebody(), List.of("quagga"));
            people++;
        }

        // Two people in the same group count as one, so a word is never shown for fewer than eleven people.
        assertThat(people).isBetween(11, 30);
        assertThat(missed.frequentWords()).containsExactly(new MissedSearch("quagga", 11, LocalDate.of(2026, 11, 23)));
    }

    @Test
    void onePersonCountsOnceHoweverOftenTheySearch() {
        PersonId person = somebody();

        IntStream.range(0, 40).forEach(time -> missed.record(person, List.of("quagga")));

        assertThat(missed.frequentWords()).isEmpty();
        assertThat(number("SELECT max(cardinality(people)) FROM missed_search")).isEqualTo(1);
    }

    @Test
    void neitherTheWordNorThePersonIsReadableBeforeThat() {
        PersonId person = somebody();
        missed.record(person, List.of("quagga"));

        String kept = database.jdbi().withHandle(handle -> handle.createQuery(
                        """
                                SELECT concat((SELECT string_agg(CAST(m AS text), ' ') FROM missed_search AS m),
                                    (SELECT string_agg(CAST(c AS text), ' ') FROM missed_search_count AS c))
                                """)
                .mapTo(String.class)
                .one());
        assertThat(kept).isNotEmpty().doesNotContain("quagga", person.toString());
    }

    @Test
    void theNextWeekDeletesEverythingButTheCounts() {
        IntStream.range(0, 30).forEach(one -> missed.record(somebody(), List.of("quagga")));
        missed.record(somebody(), List.of("zorilla"));

        now.set(NEXT_WEEK);
        missed.record(somebody(), List.of("okapi"));

        assertThat(number("SELECT count(*) FROM missed_search")).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM missed_search_week")).isEqualTo(1);
        assertThat(missed.frequentWords()).extracting(MissedSearch::word).containsExactly("quagga");
        assertThat(missed.frequentWords()).extracting(MissedSearch::people).allMatch(people -> people % 5 == 0);
    }

    @Test
    void namesOfPeopleAreNotCounted() {
        SmallTrust.create(database.jdbi());

        missed.record(somebody(), List.of("rowan"));

        assertThat(number("SELECT count(*) FROM missed_search")).isZero();
    }

    private static PersonId somebody() {
        return new PersonId(Ids.next());
    }

    private static int number(String query) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }
}
