package org.onward.people;

import java.util.Set;
import java.util.regex.Pattern;
import org.onward.people.NameMentions.TextWord;

/** Names that are words or months too. They count as names only with a capital letter, within a sentence. */
final class NamesThatAreWords {
    private static final Set<String> WORDS = Set.of(
            """
            able abbey alder amber angel april archer art ash august autumn bailey baker banks barber bell berry best bill
            birch bishop black blue bond booth bow bridge bright brook brooks brown bush butcher butler carpenter chance
            chapel chase chat christian church clay cliff close cook cooper corn cross dale dawn day dean dear drew early
            earl eve faith farmer fern field fields fisher flint flower ford forest forward fox francis frank freeman fry
            gale gardener garden gay gene gentle ginger glen grace grant gray green grey guy hall hand harper hazel head
            heather hill holly hope house hunt hunter iris ivy jack jade jasmine jay job joy june justice kay key kind king
            kit knight lake lance lane law lee lily little long love low luck major march mark marsh mason max may mercy
            merry miles mill miller moon moor moss nick noble north olive page paige park parker parsons pat patience
            patty pearl penny pepper piper poll pool poppy porter potter price prince prudence ray read reed rich river
            rivers rob robin rock rod root rose ruby rush sage sandy savage scarlet scott sharp shepherd short silver
            skip sky small smart smith speed spring star stone storm strong sue summer summers swift tanner taylor
            temple terry tiller trinity turner violet wade wait walker wall ward waters way weaver webb wells west wheeler
            white will willow win winter wise wood woods worth wren wright young
            """
                    .strip()
                    .split("\\s+"));

    private static final Set<String> MONTHS = Set.of("april", "may", "june", "august", "march");

    private static final Pattern AT_SENTENCE_START = Pattern.compile("(?:^|[.?!:;“\"(]\\s*)$");
    private static final Pattern BEFORE_MONTH = Pattern.compile(
            "(?i)(?:\\d|\\b(?:in|by|since|until|till|last|next|this|of|before|after|from|early|late|mid|during|every|each))[\\s-]+$");
    private static final Pattern YEAR = Pattern.compile("^\\s+\\d");

    private NamesThatAreWords() {}

    /** Whether the word is probably no name where it stands. */
    static boolean isProbablyAWord(String text, TextWord word) {
        if (!WORDS.contains(word.compared())) {
            return false;
        }
        String before = text.substring(0, word.start());
        return !Character.isUpperCase(word.written().codePointAt(0))
                || AT_SENTENCE_START.matcher(before).find()
                || isMonth(word, before, text.substring(word.end()));
    }

    private static boolean isMonth(TextWord word, String before, String after) {
        return MONTHS.contains(word.compared())
                && (BEFORE_MONTH.matcher(before).find() || YEAR.matcher(after).find());
    }
}
