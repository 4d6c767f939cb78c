package org.onward.signin;

import java.util.UUID;
import org.onward.database.Ids;

/** The id of a held form, in an address. */
public record HeldFormId(UUID value) {
    /** @throws IllegalArgumentException when the text is no UUID in its canonical form */
    public static HeldFormId fromString(String text) {
        return new HeldFormId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
