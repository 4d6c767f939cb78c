package org.onward.content;

import com.fasterxml.jackson.annotation.JsonValue;

/** The stable id of a group of {@link Synonyms}. */
public record SynonymsId(@JsonValue String value) {
    public SynonymsId {
        Slugs.require("synonyms", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
