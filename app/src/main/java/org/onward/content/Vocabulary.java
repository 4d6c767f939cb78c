package org.onward.content;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The closed set of words that a field may hold, and the constant that each stands for. Capitals do not matter. */
final class Vocabulary<E extends Enum<E>> {
    private final Map<String, E> constants = new LinkedHashMap<>();

    private Vocabulary(Collection<E> members, Function<E, String> word) {
        members.forEach(member -> constants.put(word.apply(member).toLowerCase(Locale.ROOT), member));
    }

    static <E extends Enum<E>> Vocabulary<E> of(Class<E> type) {
        return of(type, Words::of);
    }

    static <E extends Enum<E>> Vocabulary<E> of(Class<E> type, Function<E, String> word) {
        return new Vocabulary<>(
                Set.of(type.getEnumConstants()).stream().sorted().toList(), word);
    }

    Optional<E> find(String word) {
        return Optional.ofNullable(constants.get(word.toLowerCase(Locale.ROOT)));
    }

    /** What a field holds while it is broken; nothing with an error ever reaches a library. */
    E standIn() {
        return constants.values().iterator().next();
    }

    String fixFor(String word) {
        return Nearest.question(word, constants.keySet())
                + constants.keySet().stream().collect(joining(", ", "Use one of: ", "."));
    }
}
