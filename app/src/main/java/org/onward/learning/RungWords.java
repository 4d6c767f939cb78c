package org.onward.learning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onward.content.Rung;

/** The words for rungs on pages about several people. */
public final class RungWords {
    private RungWords() {}

    /** A sentence with the steps that the module needs since a person completed it; empty if there are none. */
    public static Optional<String> offer(List<Rung> added) {
        return added.isEmpty()
                ? Optional.empty()
                : Optional.of("Since then it also asks: %s."
                        .formatted(added.stream()
                                .map(LadderDetail::whatToDo)
                                .map(words -> words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1))
                                .collect(Collectors.joining("; "))));
    }

    /** How many of some people have begun: {@code 7 of 10 have begun}. */
    public static String begun(int begun, int people) {
        return switch (begun) {
            case 0 -> "Nobody has begun";
            case 1 -> "1 of %,d has begun".formatted(people);
            default -> "%,d of %,d have begun".formatted(begun, people);
        };
    }

    /** Continues "people who": {@code discussed it}. */
    public static String reached(Rung rung) {
        return switch (rung) {
            case EXPLORED -> "explored it";
            case REFLECTED -> "reflected on it";
            case DISCUSSED -> "discussed it";
            case COMMITTED, FOLLOWED_THROUGH -> "made a commitment from it";
        };
    }

    /** What people whose highest rung is this one have not done: {@code have not yet committed to anything}. */
    public static String wentNoFurther(Rung rung) {
        return switch (rung) {
            case EXPLORED -> "have not yet reflected on it";
            case REFLECTED -> "have not yet discussed it with their team";
            case DISCUSSED -> "have not yet committed to anything";
            case COMMITTED, FOLLOWED_THROUGH -> "have not yet followed through";
        };
    }
}
