package org.onward.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "\u00A0",
                "\u200B\u200B",
                "\u2060",
                "\u00AD",
                "\uFEFF",
                "\u3164",
                "\u2800",
                "\u115F\u1160\uFFA0",
                "\u3000\u2003\u202F",
                "\u0301\u0302",
                "\u200D\uFE0F",
                "\u2028\u2029",
                "\u034F\u180E\u061C",
                "\uE000",
                "\uFFFC",
                "\uDB40\uDC41",
                "\u0001\u001B"
            })
    void textWithoutAVisibleCharacterIsBlank(String text) {
        assertThat(TextRule.isBlank(text)).isTrue();
        assertThat(TextRule.strip(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "7",
                ".",
                "é",
                "e\u0301",
                "👩🏽‍⚕️",
                "❤️",
                "🫠",
                "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
                "1️⃣",
                "ŵ ŷ",
                "שָׁלוֹם",
                "مرحبا بالعالم",
                "می‌خواهم",
                "नमस्ते क्ष",
                "தமிழ்",
                "ไทย",
                "한국어",
                "O’Brien",
                "a\u00ADb",
                "line one\nline\ttwo",
                "اسم \u200Fabc\u200E"
            })
    void ordinaryTextIsAcceptedUnchanged(String text) {
        assertThat(TextRule.isBlank(text)).isFalse();
        assertThat(TextRule.firstRefused(TextRule.normalise(text))).isEmpty();
        assertThat(TextRule.strip(TextRule.normalise(text))).isEqualTo(TextRule.normalise(text));
    }

    @ParameterizedTest
    @CsvSource({
        "0000, 'a character that cannot be seen, U+0000 (null)'",
        "0001, 'a character that cannot be seen, U+0001 (start of heading)'",
        "000B, 'a character that cannot be seen, U+000B (line tabulation)'",
        "001B, 'a character that cannot be seen, U+001B (escape)'",
        "007F, 'a character that cannot be seen, U+007F (delete)'",
        "0085, 'a character that cannot be seen, U+0085 (next line (nel))'",
        "009B, 'a character that cannot be seen, U+009B (control sequence introducer)'",
        "202A, 'a character that cannot be seen, U+202A (left-to-right embedding)'",
        "202E, 'a character that cannot be seen, U+202E (right-to-left override)'",
        "2066, 'a character that cannot be seen, U+2066 (left-to-right isolate)'",
        "2069, 'a character that cannot be seen, U+2069 (pop directional isolate)'",
        "200E, 'a character that cannot be seen, U+200E (left-to-right mark)'",
        "200F, 'a character that cannot be seen, U+200F (right-to-left mark)'",
        "061C, 'a character that cannot be seen, U+061C (arabic letter mark)'",
        "E0041, 'a character that cannot be seen, U+E0041 (tag latin capital letter a)'",
        "D800, 'half of a character, U+D800'",
        "FDD0, 'a code that is no character, U+FDD0'",
        "1FFFF, 'a code that is no character, U+1FFFF'"
    })
    void aRefusedCharacterIsDescribed(String code, String words) {
        String text = "before " + Character.toString(Integer.parseInt(code, 16)) + " after";

        assertThat(TextRule.firstRefused(text).orElseThrow().inWords()).isEqualTo(words);
        assertThat(TextRule.firstRefused(text).orElseThrow().index()).isEqualTo(7);
        assertThat(TextRule.withoutRefused(text)).isEqualTo("before  after");
    }

    @Test
    void moreThanTenAccentsOnOneLetterAreRefused() {
        assertThat(TextRule.firstRefused("a" + "\u0301".repeat(10))).isEmpty();
        assertThat(TextRule.firstRefused("a" + "\u0301".repeat(11))
                        .orElseThrow()
                        .inWords())
                .isEqualTo("more than 10 accents on one letter, U+0301 (combining acute accent)");
        assertThat(TextRule.withoutRefused("a" + "\u0301".repeat(99))).hasSize(11);
    }

    @Test
    void textIsNormalised() {
        assertThat(TextRule.normalise("cafe\u0301\r\nA\rB\u2028C")).isEqualTo("café\nA\nB\nC");
        assertThat(TextRule.strip("\uFEFF\u00A0 x ❤️ \u200B")).isEqualTo("x ❤️");
        assertThat(TextRule.oneLine(" a\u00A0\u00A0 b\n\tc ")).isEqualTo("a b c");
    }

    @Test
    void onlyRightToLeftTextIsIsolated() {
        assertThat(TextRule.isolated("Lee Leader")).isEqualTo("Lee Leader");
        assertThat(TextRule.isolated("יעל")).isEqualTo("\u2068יעל\u2069");
    }
}
