package org.onward.content;

import com.fasterxml.jackson.annotation.JsonValue;

/** A hash of what an item said: the first 16 hexadecimal digits of its SHA-256. */
public record ContentVersion(@JsonValue String value) {
    @Override
    public String toString() {
        return value;
    }
}
