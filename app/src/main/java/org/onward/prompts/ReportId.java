package org.onward.prompts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.onward.database.Ids;

/** The id of a report: random, because an id that tells the time would lead back. */
public record ReportId(@JsonValue UUID value) implements Comparable<ReportId> {
    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static ReportId fromString(String text) {
        return new ReportId(Ids.parse(text));
    }

    static ReportId random() {
        return new ReportId(UUID.randomUUID());
    }

    @Override
    public int compareTo(ReportId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
