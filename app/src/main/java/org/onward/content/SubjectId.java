package org.onward.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A subject of mandatory training, such as {@code equality-diversity-and-human-rights}. */
public record SubjectId(@JsonValue String value) implements Comparable<SubjectId> {
    public SubjectId {
        Slugs.require("subject", value);
    }

    @JsonCreator
    public static SubjectId fromString(String value) {
        return new SubjectId(value);
    }

    @Override
    public int compareTo(SubjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
