package org.onward.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoughDateTest {
    @ParameterizedTest
    @CsvSource({
        "2024,       2024-01-01, 2024-12-31, 2024",
        "2024-02,    2024-02-01, 2024-02-29, February 2024",
        "2024-02-03, 2024-02-03, 2024-02-03, 3 February 2024",
    })
    void spansTheWholeYearMonthOrDay(String text, LocalDate first, LocalDate last, String words) {
        assertThat(RoughDate.parse(text)).contains(new RoughDate(first, last, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "24", "2024-13", "2024-02-30", "2024-2", "February 2024", "+2024", "2024-02-03T10:00"
            })
    void refusesTextThatIsNotADate(String text) {
        assertThat(RoughDate.parse(text)).isEmpty();
    }
}
