package org.onward.content;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words for enum constants in content files, in JSON and in the database: {@code SELF_ASSESSMENT} is
 * self-assessment.
 */
public final class EnumWords {
    private EnumWords() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An unmodifiable copy in the order of the enum. */
    static <E extends Enum<E>> Set<E> inOrder(Set<E> constants) {
        return constants.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(constants));
    }
}
