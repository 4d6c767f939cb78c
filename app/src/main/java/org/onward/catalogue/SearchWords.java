package org.onward.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts and queries as words, cut by the same knife: without capitals, accents and punctuation. PostgreSQL's own parser
 * would take CIO/CDIO for the name of a file, and leave nothing of D&amp;I.
 */
final class SearchWords {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern LETTERS_JOINED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L}{1,2})\\s?&\\s?(\\p{L}{1,2})(?![\\p{L}\\p{N}])");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchWords() {}

    /** D&amp;I is the one word di, in texts as in queries. */
    static List<String> of(String text) {
        String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String joined = LETTERS_JOINED.matcher(bare).replaceAll("$1$2");
        return Arrays.stream(BETWEEN_WORDS.split(joined))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static String inOneLine(String text) {
        return String.join(" ", of(text));
    }
}
