package org.onward.content;

import com.codahale.metrics.health.HealthCheck;
import java.util.function.Supplier;

/** Well while there is something to learn from. Says how much, and what the check asks for. */
public final class ContentHealth extends HealthCheck {
    private final Supplier<LoadedContent> content;

    public ContentHealth(Supplier<LoadedContent> content) {
        this.content = content;
    }

    @Override
    protected Result check() {
        LoadedContent loaded = content.get();
        String words = "%d modules, %d resources, %d prompts; %s"
                .formatted(
                        loaded.library().modules().size(),
                        loaded.library().resources().size(),
                        loaded.library().prompts().size(),
                        Wording.count(loaded.warnings().size(), "warning"));
        return loaded.library().modules().isEmpty()
                ? Result.unhealthy("There is no module to learn from: %s", words)
                : Result.healthy(words);
    }
}
