package org.onward.assignment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.onward.database.Ids;

public record AssignmentId(@JsonValue UUID value) {
    public static AssignmentId next() {
        return new AssignmentId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static AssignmentId fromString(String text) {
        return new AssignmentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
