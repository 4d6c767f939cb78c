package org.onward.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class EnglishTest {

    @Test
    void onlyTheFirstLetterIsCapitalised() {
        assertThat(English.capitalised("an L&D review")).isEqualTo("An L&D review");
        assertThat(English.capitalised("1-2-4-all")).isEqualTo("1-2-4-all");
        assertThat(English.capitalised("")).isEmpty();
    }

    @Test
    void numbersUpToTenAreWords() {
        assertThat(List.of(English.number(0), English.number(1), English.number(10), English.number(11)))
                .containsExactly("none", "one", "ten", "11");
    }

    @Test
    void aNounIsPluralUnlessThereIsExactlyOne() {
        assertThat(List.of(English.count(0, "step"), English.count(1, "step"), English.count(2, "step")))
                .containsExactly("0 steps", "1 step", "2 steps");
        assertThat(List.of(English.count(1, "person", "people"), English.count(2, "person", "people")))
                .containsExactly("1 person", "2 people");
    }

    @Test
    void theLastTwoOfAListAreJoinedByAnd() {
        assertThat(English.list(List.of())).isEmpty();
        assertThat(English.list(List.of("mentoring"))).isEqualTo("mentoring");
        assertThat(English.list(List.of("mentoring", "advice"))).isEqualTo("mentoring and advice");
        assertThat(English.list(List.of("mentoring", "advice", "events"))).isEqualTo("mentoring, advice and events");
    }
}
