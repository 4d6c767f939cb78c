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
 * Warns of two prompts that ask nearly the same. Their likeness is the share of their words that they have in common
 * (Jaccard, of the words that say what they are about, without endings).
 *
 * <p>The limit was found by reading the most alike of the 476 prompts of November 2026. Up to 0.5 they ask different things,
 * such as how people on a screen fare in the first five minutes of a meeting, and what its chair will do then. The one pair
 * at 0.56 was one sentence with other verbs, and has been changed. A question of eight such words of which two are exchanged
 * has 0.6 with what it was.
 *
 * <p>To be fast with thousands, each prompt looks only at those that share one of its rarest words. Two that share none
 * of those have too few left to reach the limit.
 */
final class PromptLikeness implements ContentRule {
    static final double LIMIT = 0.55;

    @Override
    public void check(ParsedContent whole, ProblemCollector findings) {
        List<Prompt> prompts =
                whole.prompts().values().stream().sorted(comparing(Prompt::id)).toList();
        for (Pair pair : pairs(prompts)) {
            findings.warning(
                    whole.fileOf(pair.second),
                    pair.second.id() + ".text",
                    "%d%% of the words of %s (%s)"
                            .formatted(Math.round(100 * pair.likeness), pair.first.id(), whole.fileOf(pair.first)),
                    "Ask something else here, or keep one of the two.");
        }
    }

    record Pair(Prompt first, Prompt second, double likeness) {}

    static List<Pair> pairs(List<Prompt> prompts) {
        List<Set<String>> stems =
                prompts.stream().map(prompt -> Stems.of(prompt.text())).toList();
        Map<String, Integer> uses = new HashMap<>();
        stems.forEach(words -> words.forEach(word -> uses.merge(word, 1, Integer::sum)));
        Map<String, List<Integer>> having = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (int index = 0; index < prompts.size(); index++) {
            for (int earlier : candidates(rarest(stems.get(index), uses), index, having)) {
                double likeness = likeness(stems.get(earlier), stems.get(index));
                if (likeness >= LIMIT && !isTwin(prompts.get(earlier), prompts.get(index))) {
                    pairs.add(new Pair(prompts.get(earlier), prompts.get(index), likeness));
                }
            }
        }
        return pairs;
    }

    private static List<String> rarest(Set<String> words, Map<String, Integer> uses) {
        int kept = words.size() - (int) Math.ceil(LIMIT * words.size()) + 1;
        return words.stream()
                .sorted(comparingInt((String word) -> uses.getOrDefault(word, 0))
                        .thenComparing(word -> word))
                .limit(kept)
                .toList();
    }

    /** The earlier prompts with one of these words; enters this one for the later. */
    private static List<Integer> candidates(List<String> words, int index, Map<String, List<Integer>> having) {
        Set<Integer> candidates = new HashSet<>();
        for (String word : words) {
            List<Integer> there = having.computeIfAbsent(word, unused -> new ArrayList<>());
            candidates.addAll(there);
            there.add(index);
        }
        return candidates.stream().sorted().toList();
    }

    static double likeness(Set<String> left, Set<String> right) {
        Set<String> common = new HashSet<>(left);
        common.retainAll(right);
        return common.isEmpty() ? 0 : (double) common.size() / (left.size() + right.size() - common.size());
    }

    private static boolean isTwin(Prompt left, Prompt right) {
        return IdenticalPrompts.bare(left.text()).equals(IdenticalPrompts.bare(right.text()));
    }
}
