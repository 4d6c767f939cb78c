package org.onward.content;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Copies of sets of enum constants for records. */
final class EnumSets {
    private EnumSets() {}

    /** An unmodifiable copy that iterates in the order of the enum, whatever the set that was given. */
    static <E extends Enum<E>> Set<E> inOrder(Set<E> constants) {
        return constants.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(constants));
    }
}
