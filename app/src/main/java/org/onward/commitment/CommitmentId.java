package org.onward.commitment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.onward.database.Ids;

public record CommitmentId(@JsonValue UUID value) {
    public static CommitmentId next() {
        return new CommitmentId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static CommitmentId fromString(String text) {
        return new CommitmentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
