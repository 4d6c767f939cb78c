package org.onward.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts texts and queries into words in the same way: without capitals, accents, punctuation and characters that cannot be seen.
 * PostgreSQL's own parser would take CIO/CDIO for the name of a file, and leave nothing of D&amp;I.
 *
 * <p>An index has three kinds of words: those of the text in their order; after them each hyphenated word as one
 * ({@code email} for "e-mail"); and each acronym once more with {@link #ACRONYM} at its end. PostgreSQL neither stems such a word
 * nor takes it for a stop word, so that IT is not "it" and AIDS is not "aid".
 */
final class SearchWords {
    /** A digit, so that PostgreSQL's parser calls the word a numword and leaves it as it is. */
    private static final String ACRONYM = "0";

    private static final int MOST_PARTS = 4;
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u180B-\\u180F\\u3164\\uFFA0]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern LETTERS_JOINED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L}{1,2})\\s?&\\s?(\\p{L}{1,2})(?![\\p{L}\\p{N}])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,6}");
    private static final Pattern HYPHEN_AND_WORD = Pattern.compile("[-\\u2010\\u2011](?=[\\p{L}\\p{N}])");

    private SearchWords() {}

    /**
     * One word of a text.
     *
     * @param word in small letters, as it is compared
     * @param shown as it stands in the text, without accents
     * @param acronym whether it is written in capitals and short enough to be one
     * @param joined whether a hyphen joins it to the next
     */
    record Token(String word, String shown, boolean acronym, boolean joined) {}

    /** The words in their order. D&amp;I is the one word di, in texts as in queries. */
    static List<Token> tokens(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        String bare = ACCENTS.matcher(Normalizer.normalize(seen, Normalizer.Form.NFKD))
                .replaceAll("");
        String joined = LETTERS_JOINED.matcher(bare).replaceAll("$1$2");
        List<Token> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(joined);
        while (words.find()) {
            String shown = words.group();
            boolean hyphen = HYPHEN_AND_WORD
                    .matcher(joined)
                    .region(words.end(), joined.length())
                    .useTransparentBounds(true)
                    .lookingAt();
            tokens.add(new Token(
                    shown.toLowerCase(Locale.ROOT),
                    shown,
                    CAPITALS.matcher(shown).matches(),
                    hyphen));
        }
        splitLongRuns(tokens);
        return tokens;
    }

    /** More parts than a word has are a list, or a line of code. */
    private static void splitLongRuns(List<Token> tokens) {
        for (int place = 0; place < tokens.size(); ) {
            int parts = partsAt(tokens, place);
            if (parts > MOST_PARTS) {
                tokens.subList(place, place + parts)
                        .replaceAll(token -> new Token(token.word(), token.shown(), token.acronym(), false));
            }
            place += parts;
        }
    }

    static List<String> of(String text) {
        return tokens(text).stream().map(Token::word).toList();
    }

    /** What an index takes in: the words, the hyphenated ones as one, and the acronyms. */
    static String inOneLine(String text) {
        List<Token> tokens = tokens(text);
        Set<String> added = new LinkedHashSet<>();
        for (int place = 0; place < tokens.size(); place += partsAt(tokens, place)) {
            if (partsAt(tokens, place) > 1) {
                added.add(compoundAt(tokens, place));
            }
        }
        tokens.stream().filter(Token::acronym).forEach(token -> added.add(acronym(token.word())));
        List<String> all = new ArrayList<>(tokens.stream().map(Token::word).toList());
        all.addAll(added);
        return String.join(" ", all);
    }

    /** How many words hyphens join from here on; one when there is no hyphen. */
    static int partsAt(List<Token> tokens, int place) {
        int last = place;
        while (tokens.get(last).joined() && last + 1 < tokens.size()) {
            last++;
        }
        return last - place + 1;
    }

    /** The hyphenated word that begins here, as one. */
    static String compoundAt(List<Token> tokens, int place) {
        StringBuilder compound = new StringBuilder();
        tokens.subList(place, place + partsAt(tokens, place)).forEach(token -> compound.append(token.word()));
        return compound.toString();
    }

    /** How an index calls an acronym, so that it is no ordinary word. */
    static String acronym(String word) {
        return word + ACRONYM;
    }

    /** Whether a word of an index is such a name and no word that somebody may read. */
    static boolean isAcronym(String word) {
        return word.length() > 2
                && word.endsWith(ACRONYM)
                && word.chars().limit(word.length() - 1L).allMatch(Character::isLetter);
    }
}
