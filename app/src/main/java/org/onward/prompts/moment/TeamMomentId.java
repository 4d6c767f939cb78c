package org.onward.prompts.moment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.onward.database.Ids;

/** The id of a team's moment. */
public record TeamMomentId(@JsonValue UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    @JsonCreator
    public static TeamMomentId fromString(String text) {
        return new TeamMomentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
