package org.onward.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.database.TestDatabase;

/** A job whose node dies is run again by another node, and administrators see both. */
@Timeout(120)
final class JobTakeoverTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String JOB = "prune-held-forms";
    private static final Instant NIGHT = Instant.parse("2026-11-25T03:00:00Z");

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void aJobWhoseNodeDiesIsTakenOverByAnotherNodeAndSeenOnTheAdministrationPage() throws Exception {
        SmallTrust.create(onward.jdbi());
        TestDatabase database = new TestDatabase();
        onward.clock().set(NIGHT.plusSeconds(2));
        RunningOnward.Browser administrator = onward.browser().signIn("administrator");
        Jobs survivor = new Jobs(
                database.dataSource(),
                database.jdbi(),
                onward.clock(),
                List.of(Job.daily(JOB, "Pruning", LocalTime.of(3, 0), runs::incrementAndGet)));

        try (HangingNode node = HangingNode.inTheMiddleOf(JOB, database.settings(), NIGHT)) {
            assertThat(survivor.states().get(JOB).isRunning()).isTrue();
            assertThat(administrator.get("/administration").body()).contains("It is running on ");
            node.kill();
        }
        onward.clock().set(NIGHT.plus(Duration.ofMinutes(5)));
        survivor.start();
        try {
            while (!Thread.interrupted() && !survivor.states().get(JOB).result().equals(Optional.of(JobResult.DONE))) {
                survivor.checkNow();
            }
        } finally {
            survivor.stop();
        }

        assertThat(runs).hasValue(1);
        JobState after = survivor.states().get(JOB);
        assertThat(after.interruptedRunStarted()).contains(NIGHT.plusSeconds(1));
        assertThat(after.failures()).isZero();
        assertThat(administrator.get("/administration").body())
                .contains("The run that started on Wednesday 25 November 2026 at 03:00")
                .contains("was interrupted, because the node");
    }
}
