package org.onward.prompts.exclusion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.onward.database.Ids;

/** The id of a report. It is random, because an id with a timestamp would show when the report was made. */
public record ExclusionReportId(@JsonValue UUID value) implements Comparable<ExclusionReportId> {
    private static final int RANDOM = 4;

    /** @throws IllegalArgumentException when the text is not a UUID */
    @JsonCreator
    public static ExclusionReportId fromString(String text) {
        return new ExclusionReportId(Ids.parse(text));
    }

    /** The id of a report that is about to be written. Whoever has it can take the report back. */
    public static ExclusionReportId random() {
        return new ExclusionReportId(UUID.randomUUID());
    }

    boolean isRandom() {
        return value.version() == RANDOM;
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
