package org.onward.learning;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.Rung;
import org.onward.people.PersonId;

/** How far somebody is on an item: each rung is a fact of its own, with its date. */
public record Progress(
        PersonId person,
        ItemId item,
        Optional<Instant> explored,
        Optional<Instant> reflected,
        Optional<Instant> discussed,
        Optional<Instant> committed,
        Optional<Instant> followedThrough,
        int minutes) {

    public static Progress notStarted(PersonId person, ItemId item) {
        return new Progress(
                person,
                item,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** When a rung was first reached, if it is held. */
    public Optional<Instant> reached(Rung rung) {
        return switch (rung) {
            case EXPLORED -> explored;
            case REFLECTED -> reflected;
            case DISCUSSED -> discussed;
            case COMMITTED -> committed;
            case FOLLOWED_THROUGH -> followedThrough;
        };
    }

    public boolean holds(Rung rung) {
        return reached(rung).isPresent();
    }

    /** Whether every rung that the item needs is held. */
    public boolean completes(Item of) {
        return of.needs().stream().allMatch(this::holds);
    }

    /** The lowest rung that the item needs and that is not held. */
    public Optional<Rung> next(Item of) {
        return of.needs().stream().filter(rung -> !holds(rung)).min(Comparator.naturalOrder());
    }

    /** The highest rung held. */
    public Optional<Rung> rung() {
        return held().keySet().stream().reduce((lower, higher) -> higher);
    }

    /** Since when the highest rung is held. */
    public Optional<Instant> since() {
        return rung().flatMap(this::reached);
    }

    /** Every rung held, lowest first, with its date. */
    public Map<Rung, Instant> held() {
        Map<Rung, Instant> held = new EnumMap<>(Rung.class);
        for (Rung rung : Rung.values()) {
            reached(rung).ifPresent(at -> held.put(rung, at));
        }
        return held;
    }
}
