package org.onward.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.content.ShippedContent;
import org.onward.content.reading.Syllables;

class PromptLikenessRuleTest {
    @TempDir
    Path folder;

    @Test
    void namesBothPromptsAndTheirSimilarity() throws IOException {
        SmallContent content = new SmallContent(folder)
                .prompt("a", "text: Who has missed our regular meeting most often lately?")
                .prompt("b", "text: Who misses the regular meetings most often this year?")
                .prompt("c", "text: Which criterion made a difference at interview?");

        assertThat(content.problems(new PromptLikenessRule()))
                .containsExactly("content/prompts/meetings.yaml: warning  b.text: found 67% of the words of a"
                        + " (content/prompts/meetings.yaml). Ask something else here, or keep one of the two.");
    }

    @Test
    void doesNotReportIdenticalPrompts() throws IOException {
        SmallContent content = new SmallContent(folder)
                .prompt("a", "text: Who missed the regular meeting?")
                .prompt("b", "text: Who missed the regular meeting?");

        assertThat(content.problems(new PromptLikenessRule())).isEmpty();
    }

    /** The index may leave out only pairs that are not similar. */
    @Test
    void findsTheSamePairsAsComparingAllPairs() {
        List<Prompt> prompts = madeUp(400);
        List<Set<String>> stems =
                prompts.stream().map(prompt -> Stems.of(prompt.text())).toList();
        Set<String> slowly = new TreeSet<>();
        for (int right = 0; right < prompts.size(); right++) {
            for (int left = 0; left < right; left++) {
                if (PromptLikenessRule.likeness(stems.get(left), stems.get(right)) >= PromptLikenessRule.LIMIT) {
                    slowly.add(prompts.get(left).id() + " " + prompts.get(right).id());
                }
            }
        }

        assertThat(PromptLikenessRule.pairs(prompts))
                .extracting(pair -> pair.first().id() + " " + pair.second().id())
                .hasSizeBetween(20, 180)
                .containsExactlyInAnyOrderElementsOf(slowly);
    }

    /**
     * Random questions with the word frequencies of the shipped ones. Every other question replaces a third of the
     * words of the one before, which gives pairs just above and just below the limit.
     */
    private static List<Prompt> madeUp(int number) {
        List<Prompt> shipped = ShippedContent.library().prompts();
        List<String> words = shipped.stream()
                .flatMap(prompt -> Syllables.words(prompt.text()).stream())
                .toList();
        Random random = new Random(1);
        List<Prompt> prompts = new ArrayList<>();
        List<String> before = List.of();
        for (int index = 0; index < number; index++) {
            boolean isLikeTheOneBefore = index % 2 == 1;
            List<String> text =
                    new ArrayList<>(isLikeTheOneBefore ? before : any(8 + random.nextInt(14), words, random));
            if (isLikeTheOneBefore) {
                text.replaceAll(
                        word -> random.nextInt(3) == 0 ? any(1, words, random).get(0) : word);
            }
            prompts.add(with(shipped.get(0), "p" + index, String.join(" ", text)));
            before = text;
        }
        return prompts;
    }

    private static List<String> any(int number, List<String> words, Random random) {
        return random.ints(number, 0, words.size()).mapToObj(words::get).toList();
    }

    private static Prompt with(Prompt like, String id, String text) {
        return new Prompt(
                new PromptId(id),
                like.version(),
                text,
                like.theme(),
                like.stage(),
                like.depth(),
                like.minutes(),
                like.scope(),
                like.lens(),
                like.format(),
                like.sizes(),
                like.modes(),
                like.moments(),
                like.risk(),
                like.modules(),
                like.followOn(),
                like.reviewed(),
                like.conditions(),
                like.origin());
    }
}
