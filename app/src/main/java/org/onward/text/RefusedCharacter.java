package org.onward.text;

import java.util.Locale;
import java.util.Optional;

/**
 * A character that is not allowed in text.
 *
 * @param index its position, in {@code char}s
 */
public record RefusedCharacter(int codePoint, int index) {
    /** A description, such as {@code a character that cannot be seen, U+202E (right-to-left override)}. */
    public String inWords() {
        return "%s, U+%04X%s".formatted(kind(), codePoint, name());
    }

    private String kind() {
        if (CodePoints.isMark(codePoint)) {
            return "more than %d accents on one letter".formatted(TextRule.MAX_MARKS);
        }
        if (Character.getType(codePoint) == Character.SURROGATE) {
            return "half of a character";
        }
        return CodePoints.isNonCharacter(codePoint) ? "a code that is no character" : "a character that cannot be seen";
    }

    private String name() {
        boolean hasNoName = Character.getType(codePoint) == Character.SURROGATE || CodePoints.isNonCharacter(codePoint);
        return Optional.ofNullable(hasNoName ? null : Character.getName(codePoint))
                .map(name -> " (%s)".formatted(name.toLowerCase(Locale.ROOT)))
                .orElse("");
    }
}
