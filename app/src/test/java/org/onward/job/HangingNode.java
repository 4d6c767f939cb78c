package org.onward.job;

import com.codahale.metrics.MetricRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.onward.database.Database;
import org.onward.database.DatabaseSettings;

/** A node in a process of its own, which starts a job and does not come to its end, so that a test can kill it. */
final class HangingNode implements AutoCloseable {
    private static final String RUNNING = "running";

    private final Process process;

    private HangingNode(Process process) {
        this.process = process;
    }

    /** Returns when the node is in the middle of the job, which was due a second before. */
    static HangingNode inTheMiddleOf(String job, DatabaseSettings settings, Instant due) throws IOException {
        HangingNode node = new HangingNode(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HangingNode.class.getName(),
                        job,
                        settings.url(),
                        settings.user(),
                        settings.password(),
                        due.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
        BufferedReader output =
                new BufferedReader(new InputStreamReader(node.process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); !RUNNING.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("the node has ended");
            }
        }
        return node;
    }

    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] arguments) {
        DataSource database = DatabaseSettings.withDefaultPool(arguments[1], arguments[2], arguments[3])
                .open(new MetricRegistry());
        Instant due = Instant.parse(arguments[4]);
        AtomicReference<Instant> now = new AtomicReference<>(due.minusSeconds(3600));
        CountDownLatch started = new CountDownLatch(1);
        Jobs jobs = new Jobs(
                database,
                Database.createJdbi(database),
                now::get,
                List.of(Job.daily(arguments[0], "Hanging", LocalTime.of(3, 0), () -> hang(started))));
        jobs.start();
        now.set(due.plusSeconds(1));
        while (started.getCount() > 0) {
            jobs.checkNow();
            Thread.onSpinWait();
        }
    }

    private static void hang(CountDownLatch started) {
        started.countDown();
        System.out.println(RUNNING);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
