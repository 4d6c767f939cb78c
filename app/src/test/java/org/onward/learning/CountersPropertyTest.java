package org.onward.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.onward.content.ShippedContent;
import org.onward.database.Database;
import org.onward.database.TestDatabase;
import org.onward.people.People;
import org.onward.people.change.TestChanges;

/**
 * Checks that progress, the counters, the team sizes and the tree agree with the events and the openness after random histories,
 * sequential and concurrent. The seeds are fixed: every build tries the same few histories, and the Maven profile {@code exhaustive} tries
 * 10,000. Another seed: {@code -Donward.histories.seed=7}.
 */
final class CountersPropertyTest {
    private static final int HISTORIES = Integer.getInteger("onward.histories", 40);
    private static final long SEED = Long.getLong("onward.histories.seed", 20_261_130L);

    /** The database is emptied after this many histories. Each history has an organisation of its own. */
    private static final int HISTORIES_PER_DATABASE = 10;

    private static final int MAX_CHANGES = 60;
    private static final int THREADS = 8;
    private static final int CHANGES_PER_THREAD = 25;

    /** A concurrent history takes about as long as ten sequential ones. */
    private static final int CONCURRENT_HISTORIES = Math.max(3, HISTORIES / 20);

    private final TestDatabase database = new TestDatabase();
    private final FailedStatements failed = new FailedStatements();
    private final Jdbi jdbi = Database.createJdbi(database.dataSource()).setSqlLogger(failed);
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-20T09:00:00Z"));
    private final People people = new People(jdbi);
    private final InstantSource wrongClock = RandomHistory.wrongClock(SEED);
    private final Learning learning = new Learning(jdbi, ShippedContent::library, wrongClock);
    private final Map<RandomHistory.ChangeKind, Integer> applied = new EnumMap<>(RandomHistory.ChangeKind.class);

    @Test
    void theCountersAgreeWithTheEvents() {
        for (int number = 0; number < HISTORIES; number++) {
            if (number % HISTORIES_PER_DATABASE == 0) {
                empty();
            }
            Random random = new Random(SEED + number);
            RandomHistory history = begin();
            random.longs(1 + random.nextInt(MAX_CHANGES)).forEach(history::applyRandomChange);
            assertCountersAgree("history %d of seed %d".formatted(number, SEED));
            count(history);
        }
        assertThat(applied).as("applied changes").containsOnlyKeys(RandomHistory.ChangeKind.values());
    }

    @Test
    void theCountersAgreeWithTheEventsAfterConcurrentChanges() throws Exception {
        for (int number = 0; number < CONCURRENT_HISTORIES; number++) {
            empty();
            RandomHistory history = begin();
            inParallel(history, SEED + number);
            assertThat(failed.all())
                    .as("failed statements, including those that were retried")
                    .isEmpty();
            assertCountersAgree("concurrent history %d of seed %d".formatted(number, SEED));
            count(history);
        }
        assertThat(applied)
                .as("applied changes")
                .containsKeys(
                        RandomHistory.ChangeKind.STEPS,
                        RandomHistory.ChangeKind.ASK,
                        RandomHistory.ChangeKind.WITHDRAW,
                        RandomHistory.ChangeKind.COUNT_EARLIER,
                        RandomHistory.ChangeKind.MOVE,
                        RandomHistory.ChangeKind.LEAVE,
                        RandomHistory.ChangeKind.IMPORT,
                        RandomHistory.ChangeKind.MOVE_TEAM,
                        RandomHistory.ChangeKind.MERGE_TEAM);
    }

    private void empty() {
        database.empty();
        new CompletionRules(database.jdbi(), InstantSource.fixed(Instant.EPOCH)).store(ShippedContent.library());
    }

    private RandomHistory begin() {
        return new RandomHistory(
                jdbi,
                SmallOrganisation.create(database.jdbi()),
                learning,
                new Openness(jdbi, wrongClock),
                TestChanges.of(jdbi, clock),
                ShippedContent.library());
    }

    private void assertCountersAgree(String which) {
        assertThat(CountedByHand.fromTheTables(database.jdbi()))
                .as(which)
                .isEqualTo(CountedByHand.fromTheEvents(database.jdbi()));
    }

    private void count(RandomHistory history) {
        history.applied().forEach((kind, times) -> applied.merge(kind, times, Integer::sum));
    }

    /**
     * Runs random changes in several threads, and recounts meanwhile that must find nothing to repair. A failure in any
     * thread fails the test.
     */
    private void inParallel(RandomHistory history, long seed) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(seed + thread);
                all.add(threads.submit(() -> random.longs(CHANGES_PER_THREAD).forEach(history::applyRandomChange)));
            }
            for (int recount = 0; recount < 3; recount++) {
                Learning.Recount result = learning.recount();
                assertThat(result.progress().repaired()).isZero();
                assertThat(result.ladder().repaired()).isZero();
                assertThat(people.recountTeamSizes().repaired()).isZero();
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
