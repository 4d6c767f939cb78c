package org.onward.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.ShippedContent;
import org.onward.database.Database;
import org.onward.database.TestDatabase;
import org.onward.people.People;

/** Checks that the counters agree with the events after random histories, sequential and concurrent. */
final class CountersPropertyTest {
    private static final int THREADS = 8;
    private static final int CHANGES_PER_THREAD = 25;

    private final TestDatabase database = new TestDatabase();
    private final FailedStatements failed = new FailedStatements();
    private final Jdbi jdbi = Database.over(database.dataSource()).setSqlLogger(failed);
    private final People people = new People(jdbi);
    private final Learning learning = new Learning(
            jdbi, people, ShippedContent::library, InstantSource.fixed(Instant.parse("2026-11-20T09:00:00Z")));
    private RandomHistory history;

    @BeforeTry
    void organise() {
        database.empty();
        new CompletionRules(database.jdbi(), InstantSource.fixed(Instant.EPOCH)).keep(ShippedContent.library());
        history = new RandomHistory(
                jdbi, SmallOrganisation.create(database.jdbi()), learning, people, ShippedContent.library());
    }

    @Property(tries = 40)
    void theCountersAgreeWithTheEvents(@ForAll @Size(min = 1, max = 30) List<Long> seeds) {
        seeds.forEach(history::applyRandomChange);

        assertThat(CountedByHand.fromTheTables(database.jdbi()))
                .isEqualTo(CountedByHand.fromTheEvents(database.jdbi()));
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void theCountersAgreeWithTheEventsAfterConcurrentChanges(@ForAll long seed) throws Exception {
        inParallel(seed);

        assertThat(failed.all())
                .as("failed statements, including those that were retried")
                .isEmpty();
        assertThat(CountedByHand.fromTheTables(database.jdbi()))
                .isEqualTo(CountedByHand.fromTheEvents(database.jdbi()));
    }

    /**
     * Runs random changes in several threads, and recounts meanwhile that must find nothing to repair. A failure in any
     * thread fails the test.
     */
    private void inParallel(long seed) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(seed + thread);
                all.add(threads.submit(() -> random.longs(CHANGES_PER_THREAD).forEach(history::applyRandomChange)));
            }
            for (int recount = 0; recount < 3; recount++) {
                assertThat(learning.recount().ladder().repaired()).isZero();
                assertThat(people.recount().repaired()).isZero();
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
