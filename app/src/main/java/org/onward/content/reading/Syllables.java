package org.onward.content.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Counts the syllables of an English word by its spelling: the groups of vowels, minus silent ones, plus those with two
 * syllables. Single words can be wrong, but the sum over a hundred words is close enough.
 *
 * <p>There is no suitable library: those for Java use similar rules and are not maintained, and a pronouncing
 * dictionary has only American spelling.
 */
public final class Syllables {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(['’]\\p{L}+)*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern LETTERS_ONE_BY_ONE = Pattern.compile("\\p{Lu}{2,5}");

    private static final List<Pattern> SILENT = patterns(
            "[^aeiouy]e$(?<![^aeiouyl]le)(?<![^aeiouyr]re)",
            "[^aeiouytd]ed$(?<![^aeiouyl]led)",
            "[^aeiouycgsxz]es$(?<![cs]hes)(?<![^aeiouyl]les)(?<![^aeiouyr]res)",
            "[aeiouy][^aeiouy]e(?=(ly|less|ful|fully|ments?|ness|things?|times?|body|where|how|what|work)$)",
            "[aeiouy][gq]ues?$",
            "^every",
            "^busines");

    private static final List<Pattern> PARTED = patterns(
            "(?<![ct])ia|[ct]iat",
            "(?<![gctx])ious|[rdv]io(?!u)",
            "(?<![tc])ien[ct]|scien",
            "quie|soci?et|variet",
            "(?<![qg])ua|uous|uity",
            "creat|^area|^idea|^realit|^video|^theatr",
            "[aeiou]ings?$|[^aeiou]yings?$",
            "(?<!\\b)[aeou]y[aeiou](?!ings?$)",
            "[^aeiou]ie(r|st)$",
            "yone$",
            "isms?$");

    /** The words of the shipped content have 6,500 spellings of 25 letters at most. */
    private static final int MAX_KNOWN = 20_000;

    private static final int MAX_LENGTH = 30;

    /** Caches the syllables of each word, because each check of an edit counts those of the whole library. */
    private static final Map<String, Integer> KNOWN = new ConcurrentHashMap<>();

    private Syllables() {}

    /** The words of a text. Numbers in digits are not words. */
    public static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    public static int count(String word) {
        Integer known = KNOWN.get(word);
        if (known != null) {
            return known;
        }
        int syllables = countByRules(word);
        if (KNOWN.size() < MAX_KNOWN && word.length() <= MAX_LENGTH) {
            KNOWN.put(word, syllables);
        }
        return syllables;
    }

    private static int countByRules(String word) {
        if (LETTERS_ONE_BY_ONE.matcher(word).matches()) {
            return word.length();
        }
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        String bare = lower.replaceFirst("(n't|'[a-z]+)$", "");
        int spokenEnding = lower.matches(".*[ds]n't") ? 1 : 0;
        return Math.max(1, count(VOWELS, bare) - countAll(SILENT, bare) + countAll(PARTED, bare)) + spokenEnding;
    }

    private static int countAll(List<Pattern> patterns, String word) {
        return patterns.stream().mapToInt(pattern -> count(pattern, word)).sum();
    }

    private static int count(Pattern pattern, String word) {
        return (int) pattern.matcher(word).results().count();
    }

    private static List<Pattern> patterns(String... patterns) {
        return List.of(patterns).stream().map(Pattern::compile).toList();
    }
}
