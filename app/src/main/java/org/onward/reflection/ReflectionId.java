package org.onward.reflection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.onward.database.Ids;

public record ReflectionId(@JsonValue UUID value) {
    static ReflectionId next() {
        return new ReflectionId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static ReflectionId fromString(String text) {
        return new ReflectionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
