package org.onward.database;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Converts enum constants to words and back: {@code FOLLOWED_THROUGH} is {@code followed-through}, as in addresses,
 * JSON and content files.
 */
final class EnumWords {

    /** Computed once for each enum, because it is used for every row. */
    private static final ClassValue<Map<String, Enum<?>>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> (Enum<?>) constant)
                    .collect(toUnmodifiableMap(EnumWords::word, identity()));
        }
    };

    private EnumWords() {}

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Enum<?> constant(Class<?> type, String word) {
        @Nullable Enum<?> constant = CONSTANTS.get(type).get(word);
        if (constant == null) {
            throw new IllegalStateException(
                    "The database has the word \"" + word + "\", which is not a constant of " + type.getSimpleName());
        }
        return constant;
    }
}
