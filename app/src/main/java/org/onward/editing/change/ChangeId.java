package org.onward.editing.change;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.onward.database.Ids;

/** The id of a change of content. */
public record ChangeId(@JsonValue UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    @JsonCreator
    public static ChangeId fromString(String text) {
        return new ChangeId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
