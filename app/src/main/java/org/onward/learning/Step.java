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
 * A step that a person took: a rung reached on an item. The item may no longer be in the library.
 *
 * @param version the version of the item's text
 * @param minutes whole minutes, 0 to 600
 * @param openedFrom the module from whose page a resource was opened, if any; the step counts for this module, too
 * @param source the session or commitment from which the step came, if any; corrections find steps by it
 */
public record Step(
        PersonId person,
        ItemId item,
        ContentVersion version,
        Rung rung,
        int minutes,
        Instant at,
        Optional<ItemId> openedFrom,
        Optional<UUID> source) {
    /** The maximum of ten hours; the database has the same limit. */
    public static final int MAX_MINUTES = 600;

    public Step {
        if (minutes < 0 || minutes > MAX_MINUTES) {
            throw new IllegalArgumentException("minutes must be from 0 to " + MAX_MINUTES);
        }
    }

    /** A step on a module that came from a session or a commitment. */
    public Step(
            PersonId person,
            ItemId item,
            ContentVersion version,
            Rung rung,
            int minutes,
            Instant at,
            Optional<UUID> source) {
        this(person, item, version, rung, minutes, at, Optional.empty(), source);
    }

    public static Step of(PersonId person, Item item, Rung rung, int minutes, Instant at) {
        return new Step(person, item.id(), item.version(), rung, minutes, at, Optional.empty());
    }

    public Step from(UUID source) {
        return new Step(person, item, version, rung, minutes, at, openedFrom, Optional.of(source));
    }

    public Step openedFrom(ItemId module) {
        return new Step(person, item, version, rung, minutes, at, Optional.of(module), source);
    }
}
