package org.onward.database;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes the ids of rows. They sort by the time they were made, so that an index grows at one end only. */
public final class Ids {
    private static final Pattern WRITTEN = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /**
     * Reads an id as it stands in an address or in JSON. Java's own parser takes {@code 1-2-3-4-5}, too.
     *
     * @throws IllegalArgumentException saying what an id looks like
     */
    public static UUID parse(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("Use an id, such as 01a20323-1ce3-799f-8000-000000000000.");
        }
        return UUID.fromString(text);
    }
}
