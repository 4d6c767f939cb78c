package org.onward.content.check;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onward.content.Prompt;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/**
 * Warns about two prompts that ask nearly the same. It compares their sets of word stems without stop words by the
 * Jaccard index: the share of stems that both have.
 *
 * <p>The limit comes from reading the most similar of the 476 prompts of November 2026. Up to 0.5 they ask different
 * things. The one pair at 0.56 was the same sentence with other verbs, and was changed. When two of eight stems are
 * replaced, the index is 0.6.
 *
 * <p>To be fast with thousands of prompts, each prompt is compared only with those that share one of its rarest stems.
 * Two prompts that share none of them cannot reach the limit.
 */
final class PromptLikenessRule implements ContentRule {
    static final double LIMIT = 0.55;

    @Override
    public void check(ParsedContent content, ProblemCollector problems) {
        List<Prompt> prompts = content.prompts().values().stream()
                .sorted(comparing(Prompt::id))
                .toList();
        for (Pair pair : pairs(prompts)) {
            problems.warning(
                    content.fileOf(pair.second),
                    pair.second.id() + ".text",
                    "%d%% of the words of %s (%s)"
                            .formatted(Math.round(100 * pair.likeness), pair.first.id(), content.fileOf(pair.first)),
                    "Ask something else here, or keep one of the two.");
        }
    }

    record Pair(Prompt first, Prompt second, double likeness) {}

    static List<Pair> pairs(List<Prompt> prompts) {
        List<Set<String>> stems =
                prompts.stream().map(prompt -> Stems.of(prompt.text())).toList();
        Map<String, Integer> uses = new HashMap<>();
        stems.forEach(words -> words.forEach(word -> uses.merge(word, 1, Integer::sum)));
        Map<String, List<Integer>> promptsByStem = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (int index = 0; index < prompts.size(); index++) {
            for (int earlier : candidates(rarest(stems.get(index), uses), index, promptsByStem)) {
                double likeness = likeness(stems.get(earlier), stems.get(index));
                if (likeness >= LIMIT && !isIdentical(prompts.get(earlier), prompts.get(index))) {
                    pairs.add(new Pair(prompts.get(earlier), prompts.get(index), likeness));
                }
            }
        }
        return pairs;
    }

    private static List<String> rarest(Set<String> words, Map<String, Integer> uses) {
        int prefixLength = words.size() - (int) Math.ceil(LIMIT * words.size()) + 1;
        return words.stream()
                .sorted(comparingInt((String word) -> uses.getOrDefault(word, 0))
                        .thenComparing(word -> word))
                .limit(prefixLength)
                .toList();
    }

    /** The earlier prompts with one of these words. It also adds this prompt to the index. */
    private static List<Integer> candidates(List<String> words, int index, Map<String, List<Integer>> promptsByStem) {
        Set<Integer> candidates = new HashSet<>();
        for (String word : words) {
            List<Integer> promptsWithWord = promptsByStem.computeIfAbsent(word, unused -> new ArrayList<>());
            candidates.addAll(promptsWithWord);
            promptsWithWord.add(index);
        }
        return candidates.stream().sorted().toList();
    }

    static double likeness(Set<String> left, Set<String> right) {
        Set<String> common = new HashSet<>(left);
        common.retainAll(right);
        return common.isEmpty() ? 0 : (double) common.size() / (left.size() + right.size() - common.size());
    }

    private static boolean isIdentical(Prompt left, Prompt right) {
        return IdenticalPromptsRule.normalised(left.text()).equals(IdenticalPromptsRule.normalised(right.text()));
    }
}
