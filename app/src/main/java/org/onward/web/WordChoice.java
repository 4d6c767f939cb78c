package org.onward.web;

import org.onward.text.EnumWords;

/** A word for an enum constant, in JSON or in the query of an address. */
public final class WordChoice {
    private WordChoice() {}

    /** @throws Problem (422) naming the field and every choice */
    public static <E extends Enum<E>> E require(String field, Class<E> type, String word) {
        return EnumWords.find(type, word)
                .orElseThrow(() -> Problem.invalid(field, "Use one of: %s.".formatted(EnumWords.list(type))));
    }
}
