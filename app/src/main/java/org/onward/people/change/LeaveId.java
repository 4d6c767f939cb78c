package org.onward.people.change;

import java.util.UUID;
import org.onward.database.Ids;

/** The id of a time that somebody is away. */
public record LeaveId(UUID value) {
    public static LeaveId fromString(String text) {
        return new LeaveId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
