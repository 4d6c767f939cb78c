package org.onward.web;

import org.jspecify.annotations.Nullable;
import org.onward.text.TextRule;

/** What people wrote, as a record takes it: checked by the {@link TextRule} and measured after it. */
public final class TextRequirements {
    private TextRequirements() {}

    /** @throws Problem (422) naming the field, if it is blank, too long or has a character that is refused */
    public static String require(String field, @Nullable String value, int longest, String ifMissing) {
        return requirePresent(field, optional(field, value, longest), ifMissing);
    }

    /** The same for a text of one line: any run of white space is one space. */
    public static String requireLine(String field, @Nullable String value, int longest, String ifMissing) {
        String line = TextRule.oneLine(accepted(field, value));
        return requirePresent(field, requireLength(field, line, longest), ifMissing);
    }

    /** Empty when there is nothing to see. */
    public static String optional(String field, @Nullable String value, int longest) {
        return requireLength(field, TextRule.strip(accepted(field, value)), longest);
    }

    private static String accepted(String field, @Nullable String value) {
        String text = TextRule.normalise(value == null ? "" : value);
        TextRule.firstRefused(text).ifPresent(refused -> {
            throw Problem.invalid(
                    field, "This text has %s. Type that part again without it.".formatted(refused.inWords()));
        });
        return text;
    }

    private static String requireLength(String field, String text, int longest) {
        if (text.length() > longest) {
            throw Problem.invalid(field, tooLong(longest, text.length()));
        }
        return text;
    }

    private static String requirePresent(String field, String text, String ifMissing) {
        if (text.isEmpty()) {
            throw Problem.invalid(field, ifMissing);
        }
        return text;
    }

    static String tooLong(int longest, int length) {
        return "Use at most %,d characters. You entered %,d.".formatted(longest, length);
    }
}
