package org.onward.learning;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.onward.content.ContentVersion;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.Rung;
import org.onward.people.PersonId;

/**
 * A step that somebody took: a rung reached on an item, which may have left the library since.
 *
 * @param version the text that it was about
 * @param minutes whole minutes learnt, 0 to 600
 * @param source the session or commitment it came from, if any: what a later correction looks for
 */
public record Step(
        PersonId person,
        ItemId item,
        ContentVersion version,
        Rung rung,
        int minutes,
        Instant at,
        Optional<UUID> source) {
    /** No step of learning takes longer than ten hours; the limit stands in the schema too. */
    public static final int MOST_MINUTES = 600;

    public Step {
        if (minutes < 0 || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException("minutes must be from 0 to " + MOST_MINUTES);
        }
    }

    public static Step of(PersonId person, Item item, Rung rung, int minutes, Instant at) {
        return new Step(person, item.id(), item.version(), rung, minutes, at, Optional.empty());
    }

    public Step from(UUID source) {
        return new Step(person, item, version, rung, minutes, at, Optional.of(source));
    }
}
