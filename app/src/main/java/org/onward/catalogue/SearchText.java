package org.onward.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as a search compares them: without capitals, accents and punctuation. */
final class SearchText {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> words;

    SearchText(String text) {
        this.words = words(text);
    }

    static List<String> words(String text) {
        String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(bare.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether a word of this text begins with the given one: "meet" finds "meetings". */
    boolean has(String beginning) {
        return words.stream().anyMatch(word -> word.startsWith(beginning));
    }
}
