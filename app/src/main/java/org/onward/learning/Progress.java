package org.onward.learning;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.Rung;
import org.onward.people.PersonId;

/**
 * The progress of a person on an item. Each rung has its own date.
 *
 * @param completed when they completed the item, by the rule that was in force on that day
 */
public record Progress(
        PersonId person,
        ItemId item,
        Optional<Instant> explored,
        Optional<Instant> reflected,
        Optional<Instant> discussed,
        Optional<Instant> committed,
        Optional<Instant> followedThrough,
        int minutes,
        Optional<Instant> completed) {

    public static Progress notStarted(PersonId person, ItemId item) {
        return new Progress(
                person,
                item,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
    }

    /** When a rung was first reached; empty if it was not. */
    public Optional<Instant> reachedAt(Rung rung) {
        return switch (rung) {
            case EXPLORED -> explored;
            case REFLECTED -> reflected;
            case DISCUSSED -> discussed;
            case COMMITTED -> committed;
            case FOLLOWED_THROUGH -> followedThrough;
        };
    }

    public boolean hasReached(Rung rung) {
        return reachedAt(rung).isPresent();
    }

    public boolean isComplete() {
        return completed.isPresent();
    }

    /** The lowest missing rung that the item needs; empty once the item is complete. */
    public Optional<Rung> nextRung(Item of) {
        return isComplete() ? Optional.empty() : missing(of).stream().findFirst();
    }

    /**
     * The missing rungs that a later rule of a completed item needs, lowest first. They are optional for this person.
     */
    public List<Rung> rungsAddedSince(Item of) {
        return isComplete() ? missing(of) : List.of();
    }

    private List<Rung> missing(Item of) {
        return of.needs().stream().filter(rung -> !hasReached(rung)).sorted().toList();
    }

    /** The highest rung that was reached. */
    public Optional<Rung> highestRung() {
        return rungsReached().keySet().stream().reduce((lower, higher) -> higher);
    }

    /** When the highest rung was reached. */
    public Optional<Instant> highestRungReachedAt() {
        return highestRung().flatMap(this::reachedAt);
    }

    /** All rungs that were reached with their dates, lowest first. */
    public Map<Rung, Instant> rungsReached() {
        Map<Rung, Instant> held = new EnumMap<>(Rung.class);
        for (Rung rung : Rung.values()) {
            reachedAt(rung).ifPresent(at -> held.put(rung, at));
        }
        return held;
    }
}
