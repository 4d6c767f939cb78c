package org.onward.content.check;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onward.content.reading.Syllables;

/** The word stems of a question without stop words. */
final class Stems {
    private static final Set<String> STOP_WORDS = Set.of(
            ("a about after all an and any are as at be been being before but by can could did do does done down each for"
                            + " from had has have he her here him his how i if in into is it its last may me might more most"
                            + " must my next no not of off on one or other our ours out over she should so some than that"
                            + " the their them then there these they this those to under up us was we were what when where"
                            + " which who whom whose why will with would you your yours")
                    .split(" "));

    /** The longest first. */
    private static final List<String> ENDINGS =
            List.of("ations", "ation", "ings", "edly", "ing", "ies", "ied", "ers", "er", "es", "ed", "ly", "e", "s");

    private static final int MIN_STEM_LENGTH = 3;

    private Stems() {}

    static Set<String> of(String text) {
        return Syllables.words(text).stream()
                .map(word -> word.toLowerCase(Locale.ROOT).replaceFirst("['’][a-z]+$", ""))
                .filter(word -> !STOP_WORDS.contains(word))
                .map(Stems::stem)
                .collect(toSet());
    }

    private static String stem(String word) {
        return ENDINGS.stream()
                .filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= MIN_STEM_LENGTH)
                .findFirst()
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .orElse(word);
    }
}
