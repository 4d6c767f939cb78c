package org.onward.help;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.onward.database.Ids;

/** The id of a local contact. */
public record LocalContactId(@JsonValue UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    @JsonCreator
    public static LocalContactId fromString(String text) {
        return new LocalContactId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
