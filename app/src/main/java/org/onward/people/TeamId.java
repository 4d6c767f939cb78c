package org.onward.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.onward.database.Ids;

/** The id of a team. */
public record TeamId(@JsonValue UUID value) {
    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static TeamId fromString(String text) {
        return new TeamId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
