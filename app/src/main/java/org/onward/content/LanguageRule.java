package org.onward.content;

import java.time.LocalDate;
import java.util.List;

/** Words that an advert may do better without, why, and what to write instead. Advice for a person, never a pass mark. */
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

    /** What the words have in common, and so how a checker treats them. */
    public enum LanguageRuleType {
        /** Stems that readers took for a man's job (Gaucher, Friesen and Kay, 2011). */
        CODED_MASCULINE,
        /** Stems that readers took for a woman's job. */
        CODED_FEMININE,
        /** Looks coded, and is not: part of a name or of a job title, such as NHS Trust. */
        EXEMPT,
        /** About people: age, health, disability, ethnicity, sex, faith. */
        PERSON,
        /** Job titles and pronouns that name one sex. */
        TITLE,
        /** Demands that shut out more than they select: years, degrees, licences. */
        REQUIREMENT,
        /** Habits of adverts: culture fit, hit the ground running. */
        PHRASE,
        /** Figures of speech that hurt, or that a colleague from elsewhere cannot know. */
        IDIOM,
        /** Technical terms with a history. */
        TECHNICAL,
        /** Abbreviations to be written out. */
        JARGON,
        /** At least one of the words should be there: flexible, adjustments. */
        EXPECTED
    }
}
