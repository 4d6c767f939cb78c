package org.onward.insight;

import org.onward.text.EnumWords;
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
        return EnumWords.find(Breakdown.class, text.strip())
                .orElseThrow(() -> Problem.invalid(
                        "by",
                        "Use one of: %s. Onward holds no characteristics of people, such as band, to break figures down by."
                                .formatted(EnumWords.list(Breakdown.class))));
    }
}
