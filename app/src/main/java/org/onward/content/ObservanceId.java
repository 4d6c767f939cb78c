package org.onward.content;

import com.fasterxml.jackson.annotation.JsonValue;

/** The stable id of an {@link Observance}. */
public record ObservanceId(@JsonValue String value) {
    public ObservanceId {
        Slugs.require("observance", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
