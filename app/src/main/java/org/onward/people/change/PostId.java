package org.onward.people.change;

import java.util.UUID;
import org.onward.database.Ids;

/** The id of a post that somebody holds or held. */
public record PostId(UUID value) {
    public static PostId fromString(String text) {
        return new PostId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
