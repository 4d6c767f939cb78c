package org.onward.learning;

import java.util.UUID;
import org.onward.database.Ids;

/** The id of a learning event. */
public record EventId(UUID value) {
    public static EventId next() {
        return new EventId(Ids.next());
    }
}
