package org.onward.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingAgeTest {
    @Test
    void isFiveMoreThanTheGradeOfFleschAndKincaid() {
        // 10 words and 10 syllables in each sentence: 0.39 * 10 + 11.8 * 1 - 15.59 = 0.11.
        List<String> plain = Collections.nCopies(10, "We sat down and talked of what each had seen.");

        assertThat(ReadingAge.estimate(plain)).hasValue(5);

        // 10 words and 20 syllables in each: 0.39 * 10 + 11.8 * 2 - 15.59 = 11.91.
        List<String> hard =
                Collections.nCopies(10, "Our managers organise equal meetings and learning about every colleague.");

        assertThat(ReadingAge.estimate(hard)).hasValue(17);
    }

    @Test
    void countsSentencesWithinAPassageAndNeverAcrossTwo() {
        List<String> inOne = List.of("We sat down and talked of what each had seen. ".repeat(10));
        List<String> withoutStops = Collections.nCopies(10, "We sat down and talked of what each had seen");

        assertThat(ReadingAge.estimate(inOne))
                .isEqualTo(ReadingAge.estimate(withoutStops))
                .hasValue(5);
    }

    @Test
    void isEmptyForAShortText() {
        assertThat(ReadingAge.estimate(List.of("Our organisation communicates unambiguously.")))
                .isEmpty();
        assertThat(ReadingAge.estimate(List.of())).isEmpty();
        assertThat(ReadingAge.estimate(List.of("1 2 3 ".repeat(100)))).isEmpty();
    }
}
