package org.onward.people;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onward.people.NameMention.MentionType;

/** Words that ask about one colleague: for an opinion about somebody with a role, or who of the team is at fault. */
final class ColleaguePhrases {
    private static final String ONE_OF_US = "(?:my|our|your|the|this|that|a certain)\\s+(?:\\w+\\s+){0,2}?";

    private static final String ROLE =
            "(?:manager|boss|supervisor|matron|director|chief executive|chief|leader|lead|chair|consultant|secretary"
                    + "|receptionist|clerk|apprentice|trainee|newcomer|new starter|new person|colleague)\\b(?!s)";

    private static final String OPINION =
            "(?:think|thinks|thought|feel|feels|felt|say|said|hear|heard|know|make)\\s+(?:of|about)";

    private static final List<Pattern> PATTERNS = Stream.of(
                    OPINION + "\\s+" + ONE_OF_US + ROLE,
                    OPINION + "\\s+(?:him|her)\\b",
                    "\\bas\\s+an?\\s+(?:\\w+\\s+)?(?:manager|boss|leader|colleague|supervisor)\\s*\\?",
                    "\\b(?:like|likes|dislike|trust|blame|rate|replace)\\s+" + ONE_OF_US + ROLE,
                    "\\bwhat(?:\\s+is|['’]s)\\s+wrong\\s+with\\s+(?:him|her|" + ONE_OF_US + ROLE + ")",
                    "\\bwho\\s+(?:\\w+\\s+){0,4}?(?:is|was|are)\\s+(?:the\\s+|our\\s+)?(?:to blame|at fault|(?:most\\s+|least\\s+)?(?:difficult|lazy|slow|rude|useful|reliable)|worst|best|weakest|slowest|laziest)\\b",
                    "\\bwhich\\s+(?:of us|of you|one of us|one of you|colleague|member of the team|team member)\\s+(?:is|was|does|did|has|should)\\b")
            .map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();

    private ColleaguePhrases() {}

    static List<NameMention> in(String text) {
        return PATTERNS.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(match -> new NameMention(match.start(), match.end(), MentionType.COLLEAGUE))
                .toList();
    }
}
