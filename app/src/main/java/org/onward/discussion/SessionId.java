package org.onward.discussion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.onward.database.Ids;

public record SessionId(@JsonValue UUID value) {
    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static SessionId fromString(String text) {
        return new SessionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
