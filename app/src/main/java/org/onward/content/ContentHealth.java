package org.onward.content;

import com.codahale.metrics.health.HealthCheck;
import java.util.List;
import java.util.Optional;
import org.onward.text.English;

/**
 * Healthy while there is at least one module. The message gives counts and warnings. After a broken edit the check
 * stays healthy, because the node can still serve the earlier version; its detail {@code state} is then {@code
 * degraded}.
 */
public final class ContentHealth extends HealthCheck {
    private static final String STATE = "state";
    private static final String DEGRADED = "degraded";
    private static final int MAX_ERRORS_SHOWN = 20;

    private final LiveContent content;

    public ContentHealth(LiveContent content) {
        this.content = content;
    }

    /** Whether a healthy result still needs attention. */
    public static boolean isDegraded(Result result) {
        return result.getDetails() != null
                && DEGRADED.equals(result.getDetails().get(STATE));
    }

    @Override
    protected Result check() {
        LoadedContent served = content.served();
        String summary = "%d modules, %d resources, %d prompts; %s"
                .formatted(
                        served.library().modules().size(),
                        served.library().resources().size(),
                        served.library().prompts().size(),
                        English.count(served.warnings().size(), "warning"));
        if (served.library().modules().isEmpty()) {
            return Result.unhealthy("There is no module to learn from: %s", summary);
        }
        Optional<BrokenEdit> broken = content.brokenEdit();
        return broken.map(edit -> degraded(edit, summary)).orElseGet(() -> Result.healthy("%s", summary));
    }

    private Result degraded(BrokenEdit edit, String summary) {
        List<String> errors = edit.errors().stream()
                .limit(MAX_ERRORS_SHOWN)
                .map(problem -> problem.file() + ": " + problem.line())
                .toList();
        return Result.builder()
                .healthy()
                .withMessage(
                        "The last edit cannot be used (%s); version %s goes on being served: %s",
                        English.count(edit.errors().size(), "error"),
                        content.served().version(),
                        summary)
                .withDetail(STATE, DEGRADED)
                .withDetail("since", edit.since().toString())
                .withDetail("errors", errors)
                .build();
    }
}
