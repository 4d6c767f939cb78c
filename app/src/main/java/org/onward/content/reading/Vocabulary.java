package org.onward.content.reading;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.onward.text.EnumWords;

/** The allowed words of a field, and the constant for each. Case is ignored. */
final class Vocabulary<E extends Enum<E>> {
    private final Map<String, E> constants = new LinkedHashMap<>();
    private final List<String> words;

    private Vocabulary(Collection<E> members, Function<E, String> word) {
        members.forEach(member -> constants.put(word.apply(member).toLowerCase(Locale.ROOT), member));
        words = members.stream().map(word).toList();
    }

    static <E extends Enum<E>> Vocabulary<E> of(Class<E> type) {
        return of(type, EnumWords::wordOf);
    }

    static <E extends Enum<E>> Vocabulary<E> of(Class<E> type, Function<E, String> word) {
        return new Vocabulary<>(List.of(type.getEnumConstants()), word);
    }

    Optional<E> find(String word) {
        return Optional.ofNullable(constants.get(word.toLowerCase(Locale.ROOT)));
    }

    /** A placeholder for a broken field. Entries with errors never reach a library. */
    E placeholder() {
        return constants.values().iterator().next();
    }

    String fixFor(String word) {
        return ClosestWord.question(word, words) + "Use one of: " + String.join(", ", words) + ".";
    }
}
