package org.onward.content;

import java.time.LocalDate;
import java.util.List;

/** Words to avoid in an advert, the reason, and words to use instead. It is advice and not a pass mark. */
public record LanguageRule(
        LanguageRuleId id,
        LanguageRuleType kind,
        List<String> words,
        String advice,
        List<String> instead,
        String source,
        String method,
        EvidenceGrade certainty,
        LocalDate checkedOn) {

    public LanguageRule {
        words = List.copyOf(words);
        instead = List.copyOf(instead);
    }

    /** The kind of words, which decides how a checker treats them. */
    public enum LanguageRuleType {
        /** Word stems that readers associated with men (Gaucher, Friesen and Kay, 2011). */
        CODED_MASCULINE,
        /** Word stems that readers associated with women. */
        CODED_FEMININE,
        /** Words that look coded but are part of a name or of a job title, such as NHS Trust. */
        EXEMPT,
        /** Words about people: age, health, disability, ethnicity, sex, faith. */
        PERSON,
        /** Job titles and pronouns that name one sex. */
        TITLE,
        /** Requirements that exclude more people than the job needs to: years, degrees, licences. */
        REQUIREMENT,
        /** Common phrases of adverts: culture fit, hit the ground running. */
        PHRASE,
        /** Figures of speech that hurt, or that colleagues from other countries may not know. */
        IDIOM,
        /** Technical terms with an offensive history. */
        TECHNICAL,
        /** Abbreviations that should be written out. */
        JARGON,
        /** Words of which at least one should be there: flexible, adjustments. */
        EXPECTED
    }
}
