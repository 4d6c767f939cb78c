package org.onward.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onward.content.LanguageRule.Kind;

/** The shipped {@code language/rules.yaml} can be relied on by whoever checks a text with it. */
class LanguageRulesTest {
    private final List<LanguageRule> rules = ShippedContent.library().languageRules();

    /** Counted in appendix A of Gaucher, Friesen and Kay, 2011, and in the open tool that builds on it. */
    @ParameterizedTest
    @CsvSource({
        "coded-masculine-paper, 42",
        "coded-feminine-paper,  40",
        "coded-masculine-tool,  12",
        "coded-feminine-tool,   11",
    })
    void holdsEveryCodedStem(String id, int stems) {
        assertThat(rules)
                .filteredOn(rule -> rule.id().value().equals(id))
                .singleElement()
                .satisfies(rule -> assertThat(rule.words()).hasSize(stems));
    }

    @Test
    void hasRulesOfEveryKind() {
        assertThat(rules).extracting(LanguageRule::kind).contains(Kind.values());
    }

    @Test
    void namesNoWordInTwoRulesThatSuggestSomethingElse() {
        Map<String, List<String>> rulesByWord = rules.stream()
                .filter(rule -> rule.kind() != Kind.EXPECTED)
                .flatMap(rule -> rule.words().stream()
                        .map(word -> Map.entry(
                                word.toLowerCase(Locale.ROOT), rule.id().value())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

        assertThat(rulesByWord.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
    }

    @Test
    void offersSomethingElseWhereverItAdvisesAgainstAWord() {
        assertThat(rules)
                .filteredOn(rule -> rule.kind().compareTo(Kind.EXEMPT) > 0)
                .allSatisfy(
                        rule -> assertThat(rule.instead()).as(rule.id().value()).isNotEmpty());
    }

    @Test
    void doesNotSuggestWhatItAdvisesAgainst() {
        List<String> plain = rules.stream()
                .filter(rule -> rule.kind() != Kind.EXPECTED && rule.kind().compareTo(Kind.EXEMPT) > 0)
                .filter(rule -> rule.kind() != Kind.JARGON)
                .flatMap(rule -> rule.words().stream())
                .filter(word -> !word.contains("*"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();

        assertThat(rules.stream().flatMap(rule -> rule.instead().stream()))
                .allSatisfy(text -> assertThat(plain).noneMatch(word -> containsWords(text, word)));
    }

    private static boolean containsWords(String text, String words) {
        List<String> tokens = tokens(text);
        return Collections.indexOfSubList(tokens, tokens(words)) >= 0;
    }

    private static List<String> tokens(String text) {
        return Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'-]+"));
    }
}
