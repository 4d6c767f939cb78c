package org.onward.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.onward.content.check.CheckingLoader;

/** The shipped content, for tests. */
public final class ShippedContent {
    public static final Path FOLDER = Path.of("..", "content");

    private static final Library LIBRARY = new CheckingLoader(
                    InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z")))
            .read(FOLDER)
            .library()
            .orElseThrow(() -> new AssertionError("run ./onward content check"));

    private ShippedContent() {}

    public static Library library() {
        return LIBRARY;
    }

    /** Copies the shipped content into a folder, so that a test can change it. The folder may exist if it is empty. */
    public static void copyTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(FOLDER.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
