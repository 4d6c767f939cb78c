package org.onward.content.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.onward.content.Wording;
import org.onward.text.English;

/**
 * Checks the wording of a prompt: one open question of at most 30 plain words about situations and processes. It must
 * not blame anybody, ask people to disclose who they are or what happened to them, or ask a minority to teach the
 * others. The patterns find typical mistakes; a person still has to review each prompt.
 *
 * <p>A readability formula does not work for a single question (see {@code ReadingAge}). So there is a limit of long
 * words, with three syllables or more, as in the SMOG grade (McLaughlin, 1969). Texts for the age of 14 have about one
 * in each sentence, and of our 476 prompts only one had more than four.
 */
public final class PromptWording {
    public static final int MAX_WORDS = 30;
    private static final int MAX_LONG_WORDS = 4;
    private static final int SYLLABLES_OF_A_LONG_WORD = 3;
    private static final Set<String> OPENINGS = Set.of("what", "how", "when", "where", "who", "which", "whose");
    private static final String PERSONAL =
            "(faith|religion|beliefs?|disabilit(y|ies)|disabled|diagnosis|diagnoses|illness"
                    + "|medical|mental health|health condition|pregnan(t|cy)|menopause|sexuality|sexual orientation|gender identity"
                    + "|ethnicity|race|nationality|age|marital status|family status|trauma|neurodivergen(t|ce)|gay|lesbian|trans)";

    private static final List<WordingRule> WORDING_RULES = List.of(
            rule("\\bwhy (did|didn't|do|don't|would|are|were) (you|we|they)\\b", "Ask what made it likely, not why."),
            rule(
                    "\\b(whose fault|who (is|was) to blame|who failed|who got it wrong)\\b",
                    "Ask what made it likely, not who."),
            rule("\\byour (own )?" + PERSONAL + "\\b", "Ask about a situation, not about who somebody is."),
            rule("\\bare you (a |an )?" + PERSONAL + "\\b", "Ask about a situation, not about who somebody is."),
            rule("\\b(do|how do|how would) you identify\\b", "Ask about a situation, not about who somebody is."),
            rule(
                    "\\bas an? (\\w+ )?(woman|man|mother|father|muslim|christian|jew|jewish|hindu|sikh|black|white|asian"
                            + "|disabled|gay|lesbian|trans|neurodivergent|autistic)\\b",
                    "Nobody speaks for a group; ask everybody the same."),
            rule(
                    "\\b(have|when did|when have|when were|where have|where were|how have|how often have) you"
                            + "( ever| last| been| personally)* (suffered|experienced|faced|harass\\w*|bullied|abused|excluded"
                            + "|discriminat\\w*|victimis\\w*)\\b",
                    "Do not ask for what somebody suffered; ask what the team can see or change."),
            rule("\\b(disclose|confess|come out|reveal)\\b", "A prompt never asks anybody to disclose."),
            rule(
                    "\\b(teach|explain to|educate) (us|me|the (team|group|rest))\\b",
                    "Do not ask the few to teach the many; ask what everybody could find out."));

    private PromptWording() {}

    /** A pattern of wrong wording, and the fix. */
    private record WordingRule(Pattern pattern, String fix) {}

    /**
     * @param found what was found
     * @param fix what to do
     */
    public record Fault(String found, String fix) {}

    private static WordingRule rule(String pattern, String fix) {
        return new WordingRule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), fix);
    }

    static void check(Fields prompt, String text) {
        if (!text.isEmpty()) {
            faults(text).forEach(fault -> prompt.error("text", fault.found(), fault.fix()));
            warnOfLongWords(prompt, text);
        }
    }

    /** The faults in the wording of a prompt. */
    public static List<Fault> faults(String text) {
        List<Fault> faults = new ArrayList<>();
        int words = Wording.countWords(text);
        if (words > MAX_WORDS) {
            faults.add(
                    new Fault(English.count(words, "word"), "Shorten it to %d words or fewer.".formatted(MAX_WORDS)));
        }
        String opening = text.split("[^\\p{L}]+", 2)[0].toLowerCase(Locale.ROOT);
        if (!OPENINGS.contains(opening)) {
            faults.add(new Fault(text, "Begin with What, How, When, Where, Who, Which or Whose."));
        }
        if (text.isEmpty() || text.indexOf('?') != text.length() - 1) {
            faults.add(new Fault(text, "Ask one question and end with its question mark."));
        }
        WORDING_RULES.stream()
                .filter(rule -> rule.pattern().matcher(text).find())
                .forEach(rule -> faults.add(new Fault(text, rule.fix())));
        return faults;
    }

    private static void warnOfLongWords(Fields prompt, String text) {
        List<String> longWords = Syllables.words(text).stream()
                .filter(word -> Syllables.count(word) >= SYLLABLES_OF_A_LONG_WORD)
                .toList();
        if (longWords.size() > MAX_LONG_WORDS) {
            prompt.warning(
                    "text",
                    "%d long words: %s".formatted(longWords.size(), String.join(", ", longWords)),
                    "Say it with %d or fewer.".formatted(MAX_LONG_WORDS));
        }
    }
}
