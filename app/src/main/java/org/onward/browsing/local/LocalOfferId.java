package org.onward.browsing.local;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.onward.database.Ids;

/** The id of a local offer. */
public record LocalOfferId(@JsonValue UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    @JsonCreator
    public static LocalOfferId fromString(String text) {
        return new LocalOfferId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
