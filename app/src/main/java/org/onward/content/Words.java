package org.onward.content;

import java.util.Locale;

/** How a constant is written in content files, in JSON and in the database: {@code SELF_ASSESSMENT} is self-assessment. */
public final class Words {
    private Words() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
