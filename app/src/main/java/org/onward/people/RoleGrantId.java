package org.onward.people;

import java.util.UUID;
import org.onward.database.Ids;

/** The id of a role grant. */
public record RoleGrantId(UUID value) {
    public static RoleGrantId fromString(String text) {
        return new RoleGrantId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
