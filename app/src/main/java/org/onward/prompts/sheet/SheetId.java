package org.onward.prompts.sheet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.onward.database.Ids;

/** The id of a stored sheet. */
public record SheetId(@JsonValue UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    @JsonCreator
    public static SheetId fromString(String text) {
        return new SheetId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
