package org.onward.content;

import com.fasterxml.jackson.annotation.JsonValue;

/** The stable id of a {@link Body}. */
public record BodyId(@JsonValue String value) {
    public BodyId {
        Slugs.require("body", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
