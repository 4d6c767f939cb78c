package org.onward.content;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/** The content that is shipped: tests use what people will. */
public final class ShippedContent {
    public static final Path FOLDER = Path.of("..", "content");

    private static final Library LIBRARY = new ContentLoader(InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z")))
            .read(FOLDER)
            .library()
            .orElseThrow(() -> new AssertionError("run ./onward content check"));

    private ShippedContent() {}

    public static Library library() {
        return LIBRARY;
    }
}
