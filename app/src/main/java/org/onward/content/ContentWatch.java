package org.onward.content;

import io.dropwizard.lifecycle.setup.LifecycleEnvironment;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls the content folders and the published edits. Polling works on every file system; change notifications do not work over a network. */
public final class ContentWatch {
    private static final Duration INTERVAL = Duration.ofSeconds(3);
    private static final Logger LOG = LoggerFactory.getLogger(ContentWatch.class);

    private ContentWatch() {}

    /** Polls until the service stops. Nobody waits for the task; its executor ends it. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public static void start(LiveContent content, LifecycleEnvironment lifecycle) {
        AtomicBoolean failing = new AtomicBoolean();
        lifecycle
                .scheduledExecutorService("content-%d", true)
                .threads(1)
                .build()
                .scheduleWithFixedDelay(
                        () -> look(content, failing), INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Catches exceptions, because a scheduled task that throws is never run again. The next run may succeed. While the database
     * cannot be read, every run fails, so only the first failure is logged as an error.
     */
    private static void look(LiveContent content, AtomicBoolean failing) {
        try {
            content.poll();
            failing.set(false);
        } catch (RuntimeException e) {
            if (failing.getAndSet(true)) {
                LOG.debug("The content could not be polled again.", e);
            } else {
                LOG.error("The edited content could not be taken up; the earlier one goes on being served.", e);
            }
        }
    }
}
