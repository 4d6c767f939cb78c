package org.onward.prompts;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onward.content.EnumWords;
import org.onward.web.Problem;

/** Converts words in requests to enum constants. */
final class WordChoice {
    private WordChoice() {}

    static <E extends Enum<E>> Optional<E> find(E[] constants, String word) {
        return Arrays.stream(constants)
                .filter(constant -> EnumWords.of(constant).equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    /** The constant for a JSON field. @throws Problem (422) naming the field and every choice */
    static <E extends Enum<E>> E in(String field, E[] constants, String word) {
        return find(constants, word)
                .orElseThrow(() -> Problem.invalid(
                        field,
                        "Use one of: %s."
                                .formatted(Arrays.stream(constants)
                                        .map(EnumWords::of)
                                        .collect(Collectors.joining(", ")))));
    }

    /** @throws IllegalArgumentException when no constant has this word */
    static <E extends Enum<E>> E require(E[] constants, String word) {
        return find(constants, word).orElseThrow(() -> new IllegalArgumentException("There is no such choice."));
    }
}
