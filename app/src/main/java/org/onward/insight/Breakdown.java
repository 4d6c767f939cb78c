package org.onward.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.onward.web.Problem;

/** The ways to break down figures. */
enum Breakdown {
    TEAM,
    MODULE;

    /** @throws Problem (422) with the list of valid words */
    static Breakdown of(String text) {
        if (text.isBlank()) {
            return TEAM;
        }
        return Arrays.stream(values())
                .filter(by -> by.word().equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "by",
                        "Use one of: %s. Onward holds no characteristics of people, such as band, to break figures down by."
                                .formatted(Arrays.stream(values())
                                        .map(Breakdown::word)
                                        .collect(Collectors.joining(", ")))));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
