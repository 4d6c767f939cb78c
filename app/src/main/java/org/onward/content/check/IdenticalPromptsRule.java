package org.onward.content.check;

import static java.util.Comparator.comparing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onward.content.Prompt;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/** Two prompts must not have the same words. Otherwise a team could get one question twice. */
final class IdenticalPromptsRule implements ContentRule {
    @Override
    public void check(ParsedContent content, ProblemCollector problems) {
        Map<String, Prompt> firsts = new HashMap<>();
        List<Prompt> prompts = content.prompts().values().stream()
                .filter(prompt -> !prompt.text().isEmpty())
                .sorted(comparing(Prompt::id))
                .toList();
        for (Prompt prompt : prompts) {
            Prompt first = firsts.putIfAbsent(normalised(prompt.text()), prompt);
            if (first != null) {
                problems.error(
                        content.fileOf(prompt),
                        prompt.id() + ".text",
                        "the words of %s (%s)".formatted(first.id(), content.fileOf(first)),
                        "Keep one of the two.");
            }
        }
    }

    /** Ignores case and punctuation. */
    static String normalised(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
