package org.onward.content;

import io.dropwizard.lifecycle.setup.LifecycleEnvironment;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that looks. Looking works on every kind of disk; being told of changes does not, over a network. */
public final class ContentWatch {
    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Logger LOG = LoggerFactory.getLogger(ContentWatch.class);

    private ContentWatch() {}

    /** Looks from now on until the service stops: nobody waits for the task, and its executor ends it. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public static void over(LiveContent content, LifecycleEnvironment lifecycle) {
        lifecycle
                .scheduledExecutorService("content-%d", true)
                .threads(1)
                .build()
                .scheduleWithFixedDelay(() -> look(content), EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A task that throws is never run again; and the reason may be gone in three seconds. */
    private static void look(LiveContent content) {
        try {
            content.look();
        } catch (RuntimeException e) {
            LOG.error("The edited content could not be taken up; the earlier one goes on being served.", e);
        }
    }
}
