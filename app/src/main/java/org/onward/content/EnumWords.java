package org.onward.content;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How a constant is written in content files, in JSON and in the database: {@code SELF_ASSESSMENT} is self-assessment. */
public final class EnumWords {
    private EnumWords() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A copy that cannot be changed and always reads in the order of the vocabulary, on every machine. */
    static <E extends Enum<E>> Set<E> inOrder(Set<E> constants) {
        return constants.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(constants));
    }
}
