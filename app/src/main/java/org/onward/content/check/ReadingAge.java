package org.onward.content.check;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.onward.content.reading.Syllables;

/**
 * Estimates the age at which a text is easy to read: the Flesch–Kincaid grade (Kincaid, Fishburne, Rogers and Chissom,
 * "Derivation of new readability formulas for Navy enlisted personnel", 1975) plus five, because American children
 * start the first grade at six.
 *
 * <p>The formula needs at least a hundred words, as in Flesch's samples ("A new readability yardstick", 1948). In a
 * question of twenty words, one more "organisation" changes the result by three years.
 */
final class ReadingAge {
    static final int MIN_WORDS = 100;
    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.!?…])[\"”’')\\]]*\\s+");

    private ReadingAge() {}

    /** @param passages separate pieces of text, such as paragraphs and list items */
    static OptionalInt estimate(List<String> passages) {
        int words = 0;
        int syllableCount = 0;
        int sentences = 0;
        for (String passage : passages) {
            for (String sentence : END_OF_SENTENCE.split(passage, -1)) {
                List<String> found = Syllables.words(sentence);
                words += found.size();
                syllableCount += found.stream().mapToInt(Syllables::count).sum();
                sentences += found.isEmpty() ? 0 : 1;
            }
        }
        return words < MIN_WORDS ? OptionalInt.empty() : OptionalInt.of(age(words, syllableCount, sentences));
    }

    private static int age(int words, int syllables, int sentences) {
        double grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
        return (int) Math.round(grade + 5);
    }
}
