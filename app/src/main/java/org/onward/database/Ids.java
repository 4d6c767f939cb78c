package org.onward.database;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Creates the ids of rows. They are ordered by creation time, so that new index entries are added at the end of the
 * index.
 */
public final class Ids {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /**
     * Parses an id from an address or from JSON. Java's own parser also accepts {@code 1-2-3-4-5}.
     *
     * @throws IllegalArgumentException with an example of an id
     */
    public static UUID parse(String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("Use an id, such as 01a20323-1ce3-799f-8000-000000000000.");
        }
        return UUID.fromString(text);
    }
}
