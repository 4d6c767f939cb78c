package org.onward.database;

import java.util.Arrays;
import java.util.Locale;

/** {@code FOLLOWED_THROUGH} is written {@code followed-through}, as in addresses, in JSON and in content. */
final class EnumWords {

    private EnumWords() {}

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Enum<?> constant(Class<?> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> (Enum<?>) constant)
                .filter(constant -> word(constant).equals(word))
                .findAny()
                .orElseThrow(() -> new IllegalStateException(
                        "The database says \"" + word + "\", which is no " + type.getSimpleName()));
    }
}
