package org.onward.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the shipped {@code language/rules.yaml} is complete and consistent. */
class LanguageRulesTest {
    private final List<LanguageRule> rules = ShippedContent.library().languageRules();

    /**
     * The numbers are those of appendix A of Gaucher, Friesen and Kay, 2011, and of the open tool that builds on it.
     */
    @ParameterizedTest
    @CsvSource({
        "coded-masculine-paper, 42",
        "coded-feminine-paper,  40",
        "coded-masculine-tool,  12",
        "coded-feminine-tool,   11",
    })
    void containsEveryCodedStem(String id, int stems) {
        assertThat(rules)
                .filteredOn(rule -> rule.id().value().equals(id))
                .singleElement()
                .satisfies(rule -> assertThat(rule.words()).hasSize(stems));
    }

    @Test
    void hasRulesOfEveryKind() {
        assertThat(rules).extracting(LanguageRule::kind).contains(LanguageRule.LanguageRuleType.values());
    }

    @Test
    void hasNoWordInTwoRulesWithDifferentSuggestions() {
        Map<String, List<String>> rulesByWord = rules.stream()
                .filter(rule -> rule.kind() != LanguageRule.LanguageRuleType.EXPECTED)
                .flatMap(rule -> rule.words().stream()
                        .map(word -> Map.entry(
                                word.toLowerCase(Locale.ROOT), rule.id().value())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

        assertThat(rulesByWord.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
    }

    @Test
    void suggestsAReplacementForEachWord() {
        assertThat(rules)
                .filteredOn(rule -> rule.kind().compareTo(LanguageRule.LanguageRuleType.EXEMPT) > 0)
                .allSatisfy(
                        rule -> assertThat(rule.instead()).as(rule.id().value()).isNotEmpty());
    }

    @Test
    void suggestsNoWordThatItAdvisesAgainst() {
        List<String> plain = rules.stream()
                .filter(rule -> rule.kind() != LanguageRule.LanguageRuleType.EXPECTED
                        && rule.kind().compareTo(LanguageRule.LanguageRuleType.EXEMPT) > 0)
                .filter(rule -> rule.kind() != LanguageRule.LanguageRuleType.JARGON)
                .flatMap(rule -> rule.words().stream())
                .filter(word -> !word.contains("*"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();

        assertThat(rules.stream().flatMap(rule -> rule.instead().stream()))
                .allSatisfy(text -> assertThat(plain).noneMatch(word -> containsWords(text, word)));
    }

    /** Phrases of the NHS that a word list without exemptions would report wrongly. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A signatory of the Armed Forces Covenant",
                "Administers Active Directory",
                "An independent prescriber in the team",
                "Assessed against core competencies",
                "Cares for individuals at home",
                "The department of Care of the Elderly",
                "Able to segregate waste",
                "The end-of-life team",
                "A Master of Science",
                "Priority will be given to staff at risk",
            })
    void doesNotReportNamesAndTermsOfTheNhs(String text) {
        assertThat(shown(text)).isEmpty();
    }

    /** Words that the exemptions must not hide. */
    @ParameterizedTest
    @CsvSource({
        "The elderly, person-age",
        "Priority will be given to women, phrase-promised-preference",
        "A segregate network, technical-consider",
        "This product is end-of-life, technical-consider",
        "The master branch, technical-master",
        "A forceful and independent voice, coded-masculine-paper",
        "A native speaker, requirement-english",
    })
    void exemptionsHideNoOtherWords(String text, String rule) {
        assertThat(shown(text)).contains(rule);
    }

    @Test
    void doesNotReportTheFluencyDutyAndNamesTheLaw() {
        assertThat(shown("Speaks fluent English, as the post is public-facing")).isEmpty();
        assertThat(rules)
                .filteredOn(rule -> rule.id().value().equals("requirement-english"))
                .singleElement()
                .satisfies(rule ->
                        assertThat(rule.source()).contains("Immigration Act 2016, Part 7", "legislation.gov.uk"));
    }

    /** The grade for official guidance needs a source that was looked up. */
    @Test
    void gradesNoRecalledLawAsOfficial() {
        assertThat(rules)
                .filteredOn(rule -> rule.source().contains("Act 2010, from memory")
                        || rule.source().contains("not checked against the text"))
                .allSatisfy(rule ->
                        assertThat(rule.certainty()).as(rule.id().value()).isEqualTo(EvidenceGrade.D));
    }

    /**
     * The ids of the rules that apply to a text, by the instructions at the top of the file: exempt phrases are removed
     * first.
     */
    private List<String> shown(String text) {
        String rest = text;
        List<String> exempt = rules.stream()
                .filter(rule -> rule.kind() == LanguageRule.LanguageRuleType.EXEMPT)
                .flatMap(rule -> rule.words().stream())
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        for (String words : exempt) {
            rest = pattern(words).matcher(rest).replaceAll(" / ");
        }
        String left = rest;
        return rules.stream()
                .filter(rule -> rule.kind() != LanguageRule.LanguageRuleType.EXEMPT
                        && rule.kind() != LanguageRule.LanguageRuleType.EXPECTED)
                .filter(rule -> rule.kind() != LanguageRule.LanguageRuleType.CODED_FEMININE)
                .filter(rule -> rule.words().stream()
                        .anyMatch(words -> pattern(words).matcher(left).find()))
                .map(rule -> rule.id().value())
                .toList();
    }

    private static Pattern pattern(String words) {
        String regex =
                Pattern.quote(words).replace("*", "\\E[\\p{L}\\p{N}'-]*\\Q").replace("#", "\\E\\d+\\Q");
        return Pattern.compile("(?<![\\p{L}\\p{N}-])" + regex + "(?![\\p{L}\\p{N}-])", Pattern.CASE_INSENSITIVE);
    }

    private static boolean containsWords(String text, String words) {
        List<String> tokens = tokens(text);
        return Collections.indexOfSubList(tokens, tokens(words)) >= 0;
    }

    private static List<String> tokens(String text) {
        return Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'-]+"));
    }
}
