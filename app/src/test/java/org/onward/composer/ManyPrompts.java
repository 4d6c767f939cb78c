package org.onward.composer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.onward.composer.model.PromptBank;
import org.onward.content.Library;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.content.Scope;
import org.onward.content.Theme;

/** Makes a bank of any size from the shipped one: it copies prompts with other minutes and scopes. */
final class ManyPrompts {
    private static final int MIN_MINUTES = 2;
    private static final int MAX_MINUTES = 15;
    private static final int STRAY = 2;

    private ManyPrompts() {}

    static PromptBank of(int size, Library library, Random random) {
        List<Prompt> prompts = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            prompts.add(copy(library.prompts().get(number % library.prompts().size()), number, random));
        }
        return new PromptBank(
                prompts,
                PromptBank.of(library, Set.of()).modules(),
                library.themes().stream().collect(Collectors.toMap(Theme::id, Theme::title)),
                Set.of());
    }

    private static Prompt copy(Prompt prompt, int number, Random random) {
        int minutes = prompt.minutes() + random.nextInt(2 * STRAY + 1) - STRAY;
        return new Prompt(
                new PromptId("%s-%d".formatted(prompt.id().value(), number)),
                prompt.version(),
                prompt.text(),
                prompt.theme(),
                prompt.stage(),
                prompt.depth(),
                Math.max(MIN_MINUTES, Math.min(MAX_MINUTES, minutes)),
                TestBanks.one(random, Scope.values()),
                prompt.lens(),
                prompt.format(),
                prompt.sizes(),
                prompt.modes(),
                prompt.moments(),
                prompt.risk(),
                prompt.modules(),
                prompt.followOn(),
                prompt.reviewed(),
                prompt.conditions(),
                prompt.origin());
    }
}
