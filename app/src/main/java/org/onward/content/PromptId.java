package org.onward.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The stable id of a reflection prompt. */
public record PromptId(@JsonValue String value) implements Comparable<PromptId> {
    public PromptId {
        Slugs.require("prompt", value);
    }

    @JsonCreator
    public static PromptId fromString(String value) {
        return new PromptId(value);
    }

    @Override
    public int compareTo(PromptId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
