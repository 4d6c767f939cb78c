package org.onward.text;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The word of an enum constant in content files, addresses, forms, JSON and the database: {@code SELF_ASSESSMENT} is
 * {@code self-assessment}.
 */
public final class EnumWords {

    /** Computed once for each enum, because reading a row looks words up. */
    private static final ClassValue<Map<String, Object>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .collect(toUnmodifiableMap(constant -> wordOf((Enum<?>) constant), identity()));
        }
    };

    private EnumWords() {}

    public static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words on pages: {@code self assessment}. */
    public static String label(Enum<?> constant) {
        return wordOf(constant).replace('-', ' ');
    }

    /** @return empty when the enum has no such word; capitals matter */
    public static <E> Optional<E> find(Class<E> type, String word) {
        return Optional.ofNullable(CONSTANTS.get(type).get(word)).map(type::cast);
    }

    /** @throws IllegalArgumentException naming the words that the enum has */
    public static <E extends Enum<E>> E require(Class<E> type, String word) {
        return find(type, word)
                .orElseThrow(() -> new IllegalArgumentException("Use one of: %s.".formatted(list(type))));
    }

    /** All words of an enum: {@code kept, partly, changed, not-yet}. */
    public static <E extends Enum<E>> String list(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(EnumWords::wordOf).collect(Collectors.joining(", "));
    }
}
