package org.onward.web;

import org.jspecify.annotations.Nullable;
import org.onward.text.TextRule;

/** Checks text in the constructors of records: first by the {@link TextRule}, then by length. */
public final class TextRequirements {
    private TextRequirements() {}

    /** @throws Problem (422) naming the field, if the text is blank, too long or has a refused character */
    public static String require(String field, @Nullable String value, int maxLength, String ifMissing) {
        return requirePresent(field, optional(field, value, maxLength), ifMissing);
    }

    /** The same for a single line. Each run of white space becomes one space. */
    public static String requireLine(String field, @Nullable String value, int maxLength, String ifMissing) {
        String line = TextRule.oneLine(accepted(field, value));
        return requirePresent(field, requireLength(field, line, maxLength), ifMissing);
    }

    /** The same for an optional text. The result is empty if the text has no visible character. */
    public static String optional(String field, @Nullable String value, int maxLength) {
        return requireLength(field, TextRule.strip(accepted(field, value)), maxLength);
    }

    private static String accepted(String field, @Nullable String value) {
        String text = TextRule.normalise(value == null ? "" : value);
        TextRule.firstRefused(text).ifPresent(refused -> {
            throw Problem.invalid(
                    field, "This text has %s. Type that part again without it.".formatted(refused.inWords()));
        });
        return text;
    }

    private static String requireLength(String field, String text, int maxLength) {
        if (text.length() > maxLength) {
            throw Problem.invalid(field, tooLong(maxLength, text.length()));
        }
        return text;
    }

    private static String requirePresent(String field, String text, String ifMissing) {
        if (text.isEmpty()) {
            throw Problem.invalid(field, ifMissing);
        }
        return text;
    }

    static String tooLong(int maxLength, int length) {
        return "Use at most %,d characters. You entered %,d.".formatted(maxLength, length);
    }
}
