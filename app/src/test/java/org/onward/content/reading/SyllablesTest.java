package org.onward.content.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTest {
    /** Counted by hand: frequent words of Onward's texts, and at least one for each rule. */
    @ParameterizedTest
    @CsvSource({
        "1, the be you who what here there changed asked called times rules eye eyes does goes year through while",
        "1, friend read great league vague queue we've it's whose",
        "2, people person somehow something sometimes someone every business colleague colleagues table doubled settled",
        "2, being doing going trying saying patient patients centre safely useful statement wanted ended changes",
        "2, reason ready didn't couldn't client quiet union region friendly social special equal player beyond value issue",
        "3, somebody everyone everything anyone various easier employer management recruitment manager idea",
        "3, organised area period actual religious examples together agreement evidence creating video audience officer behaviour",
        "4, experience everybody evaluate material society appreciate reality variety responsible's",
        "5, organisation opportunity examination"
    })
    void countsSpokenSyllables(int syllables, String words) {
        assertThat(words.split(" "))
                .allSatisfy(word -> assertThat(Syllables.count(word)).as(word).isEqualTo(syllables));
    }

    @ParameterizedTest
    @CsvSource({"3, NHS", "2, AI", "2, HR", "1, I", "1, Mm"})
    void countsTheLettersOfAbbreviations(int syllables, String word) {
        assertThat(Syllables.count(word)).isEqualTo(syllables);
    }
}
