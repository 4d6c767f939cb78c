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
 * Splits texts and queries into words in the same way: without case, accents, punctuation and invisible characters.
 * PostgreSQL's own parser would take CIO/CDIO for a file name, and would drop D&amp;I.
 *
 * <p>The index has three kinds of words: the words of the text in their order, then each hyphenated word as one ({@code
 * email} for "e-mail"), then each acronym with {@link #ACRONYM} appended. PostgreSQL neither stems such a word nor
 * takes it for a stop word, so that IT is not "it" and AIDS is not "aid".
 */
final class SearchWords {
    /** A digit, so that PostgreSQL's parser treats the word as a numword and does not change it. */
    private static final String ACRONYM = "0";

    private static final int MAX_PARTS = 4;
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u180B-\\u180F\\u3164\\uFFA0]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern LETTERS_JOINED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L}{1,2})\\s?&\\s?(\\p{L}{1,2})(?![\\p{L}\\p{N}])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,6}");
    private static final Pattern HYPHEN_AND_WORD = Pattern.compile("[-\\u2010\\u2011](?=[\\p{L}\\p{N}])");

    private SearchWords() {}

    /**
     * A word of a text.
     *
     * @param word in lower case, for comparison
     * @param shown as it is in the text, without accents
     * @param acronym whether it is in capitals and short enough for an acronym
     * @param joined whether a hyphen joins it to the next word
     */
    record Token(String word, String shown, boolean acronym, boolean joined) {}

    /** The words in their order. D&amp;I is the one word di in texts and queries. */
    static List<Token> tokens(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String withoutAccents = ACCENTS.matcher(Normalizer.normalize(visible, Normalizer.Form.NFKD))
                .replaceAll("");
        String joined = LETTERS_JOINED.matcher(withoutAccents).replaceAll("$1$2");
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

    /** A longer run of hyphens is a list or code, and not one word. */
    private static void splitLongRuns(List<Token> tokens) {
        for (int index = 0; index < tokens.size(); ) {
            int parts = partsAt(tokens, index);
            if (parts > MAX_PARTS) {
                tokens.subList(index, index + parts)
                        .replaceAll(token -> new Token(token.word(), token.shown(), token.acronym(), false));
            }
            index += parts;
        }
    }

    static List<String> of(String text) {
        return tokens(text).stream().map(Token::word).toList();
    }

    /** The words for the index: the words of the text, hyphenated words as one, and acronyms. */
    static String inOneLine(String text) {
        List<Token> tokens = tokens(text);
        Set<String> added = new LinkedHashSet<>();
        for (int index = 0; index < tokens.size(); index += partsAt(tokens, index)) {
            if (partsAt(tokens, index) > 1) {
                added.add(compoundAt(tokens, index));
            }
        }
        tokens.stream().filter(Token::acronym).forEach(token -> added.add(acronym(token.word())));
        List<String> all = new ArrayList<>(tokens.stream().map(Token::word).toList());
        all.addAll(added);
        return String.join(" ", all);
    }

    /** The number of words from this index on that hyphens join; 1 without a hyphen. */
    static int partsAt(List<Token> tokens, int index) {
        int last = index;
        while (tokens.get(last).joined() && last + 1 < tokens.size()) {
            last++;
        }
        return last - index + 1;
    }

    /** The hyphenated word that begins at this index, as one word. */
    static String compoundAt(List<Token> tokens, int index) {
        StringBuilder compound = new StringBuilder();
        tokens.subList(index, index + partsAt(tokens, index)).forEach(token -> compound.append(token.word()));
        return compound.toString();
    }

    /** The form of an acronym in the index, which differs from every ordinary word. */
    static String acronym(String word) {
        return word + ACRONYM;
    }

    /** Whether a word of the index is the form of an acronym. */
    static boolean isAcronym(String word) {
        return word.length() > 2
                && word.endsWith(ACRONYM)
                && word.chars().limit(word.length() - 1L).allMatch(Character::isLetter);
    }
}
