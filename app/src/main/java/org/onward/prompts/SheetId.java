package org.onward.prompts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of a stored sheet. */
public record SheetId(@JsonValue UUID value) {
    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static SheetId fromString(String text) {
        return new SheetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
