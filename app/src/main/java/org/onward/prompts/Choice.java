package org.onward.prompts;

import java.util.Arrays;
import java.util.Optional;
import org.onward.content.Words;

/** Words that stand for constants, as people send them. */
final class Choice {
    private Choice() {}

    static <E extends Enum<E>> Optional<E> find(E[] constants, String word) {
        return Arrays.stream(constants)
                .filter(constant -> Words.of(constant).equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    /** @throws IllegalArgumentException when it is none of them */
    static <E extends Enum<E>> E require(E[] constants, String word) {
        return find(constants, word).orElseThrow(() -> new IllegalArgumentException("There is no such choice."));
    }
}
