package org.onward.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.database.TestDatabase;

/** Checks that jobs run when they are due, once over all nodes, and that their states are visible. */
@Timeout(60)
final class JobsTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant EVENING = Instant.parse("2026-11-24T20:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-25T03:00:00Z");
    private static final Instant NEXT_NIGHT = Instant.parse("2026-11-26T03:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(EVENING);
    private final AtomicInteger runs = new AtomicInteger();
    private final Semaphore ran = new Semaphore(0);
    private final List<Jobs> nodes = List.of(node(), node());
    private volatile boolean broken;

    private Jobs node() {
        InstantSource clock = now::get;
        return new Jobs(
                database.dataSource(),
                database.jdbi(),
                clock,
                List.of(Job.daily("count", "Counting", LocalTime.of(3, 0), this::work)));
    }

    private void work() {
        runs.incrementAndGet();
        ran.release();
        if (broken) {
            throw new IllegalStateException("broken by the test");
        }
    }

    @AfterEach
    void stop() {
        nodes.forEach(Jobs::stop);
    }

    @Test
    void aDueJobRunsOnceOnAllNodesTogether() throws InterruptedException {
        nodes.forEach(Jobs::start);
        assertThat(state(candidate -> true).next()).contains(NIGHT);
        assertThat(runs).hasValue(0);

        now.set(NIGHT.plusSeconds(1));
        nodes.forEach(Jobs::checkNow);
        ran.acquire();

        JobState after = state(known -> known.next().equals(Optional.of(NEXT_NIGHT)));
        assertThat(after.result()).contains(JobResult.DONE);
        assertThat(after.started()).contains(NIGHT.plusSeconds(1));
        assertThat(after.failures()).isZero();
        nodes.forEach(Jobs::checkNow);
        nodes.forEach(Jobs::stop);
        assertThat(runs).hasValue(1);
    }

    @Test
    void aFailedJobIsCountedAndRunsAgainAtItsUsualTime() throws InterruptedException {
        broken = true;
        nodes.get(0).start();
        state(candidate -> true);

        now.set(NIGHT.plusSeconds(1));
        nodes.get(0).checkNow();
        ran.acquire();

        JobState after = state(known -> known.next().equals(Optional.of(NEXT_NIGHT)));
        assertThat(after.result()).contains(JobResult.FAILED);
        assertThat(after.failure()).contains("The program reported an error (IllegalStateException).");
        assertThat(after.failures()).isOne();

        Instant secondFailure = NEXT_NIGHT.plusSeconds(1);
        now.set(secondFailure);
        nodes.get(0).checkNow();
        ran.acquire();
        JobState twice = state(
                known -> known.failures() == 2 && known.next().orElseThrow().isAfter(secondFailure));
        assertThat(twice.failingSince()).contains(NIGHT.plusSeconds(1));

        broken = false;
        now.set(secondFailure.plus(Duration.ofDays(1)));
        nodes.get(0).checkNow();
        ran.acquire();
        JobState well = state(known -> known.failures() == 0);
        assertThat(well.result()).contains(JobResult.DONE);
        assertThat(well.failure()).isEmpty();
        assertThat(well.failingSince()).isEmpty();
    }

    @Test
    void aJobThatNoNodeHasScheduledIsMissing() {
        assertThat(nodes.get(0).states()).isEmpty();
    }

    /** Waits for the state, because the job's thread writes it later. */
    private JobState state(Predicate<JobState> expected) {
        while (!Thread.interrupted()) {
            JobState state = nodes.get(0).states().get("count");
            if (state != null && expected.test(state)) {
                return state;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("It stayed at " + nodes.get(0).states());
    }
}
