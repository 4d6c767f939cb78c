package org.onward.prompts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.onward.database.Ids;

/** The id of a report: random, because an id that tells the time would lead back. */
public record ExclusionReportId(@JsonValue UUID value) implements Comparable<ExclusionReportId> {
    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static ExclusionReportId fromString(String text) {
        return new ExclusionReportId(Ids.parse(text));
    }

    static ExclusionReportId random() {
        return new ExclusionReportId(UUID.randomUUID());
    }

    @Override
    public int compareTo(ExclusionReportId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
