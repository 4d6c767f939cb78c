package org.onward.content.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.onward.content.EvidenceGrade;
import org.onward.content.LanguageRule;
import org.onward.content.LanguageRule.LanguageRuleType;
import org.onward.content.LanguageRuleId;

/** Reads {@code language/rules.yaml}. */
final class LanguageRuleReader {
    private static final Vocabulary<LanguageRuleType> KINDS = Vocabulary.of(LanguageRuleType.class);
    private static final Vocabulary<EvidenceGrade> GRADES = Vocabulary.of(EvidenceGrade.class, Enum::name);

    /** A star means any ending, so it is allowed only at the end of a word. */
    private static final Pattern STRAY_STAR = Pattern.compile("(^|[^\\p{L}])\\*|\\*\\p{L}");

    private final References references;
    private final ProblemCollector problems;

    LanguageRuleReader(References references, ProblemCollector problems) {
        this.references = references;
        this.problems = problems;
    }

    List<LanguageRule> read(SourceText source) {
        return ListReader.read(source, problems, this::rule);
    }

    private LanguageRule rule(Fields fields) {
        return new LanguageRule(
                new LanguageRuleId(references.declare(References.ReferenceType.RULE, fields)),
                fields.word("kind", KINDS),
                words(fields),
                fields.text("advice"),
                fields.has("instead") ? fields.texts("instead", true) : List.of(),
                fields.text("source"),
                fields.text("method"),
                fields.word("certainty", GRADES),
                fields.date("checked-on"));
    }

    private static List<String> words(Fields fields) {
        List<String> words = fields.texts("words", false);
        words.stream()
                .filter(word -> STRAY_STAR.matcher(word).find())
                .forEach(word -> fields.error("words", word, "Put the * at the end of a word: it means any ending."));
        return words;
    }
}
