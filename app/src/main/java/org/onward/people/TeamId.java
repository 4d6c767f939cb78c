package org.onward.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of a team. */
public record TeamId(@JsonValue UUID value) {
    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static TeamId fromString(String text) {
        return new TeamId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
