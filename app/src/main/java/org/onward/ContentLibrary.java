package org.onward;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.onward.content.ContentLoader;
import org.onward.content.ContentProblem;
import org.onward.content.ContentReading;
import org.onward.content.Library;

/** Reads the content at start. With content that has errors the service does not start: better none than half a guide. */
final class ContentLibrary {
    private ContentLibrary() {}

    static Library read(Path folder, InstantSource clock) {
        ContentReading reading = new ContentLoader(clock).read(folder);
        return reading.library()
                .orElseThrow(
                        () -> new IllegalStateException("The content in %s has errors; run ./onward content check:%n%s"
                                .formatted(
                                        folder.toAbsolutePath(),
                                        reading.errors().stream()
                                                .map(ContentProblem::line)
                                                .collect(Collectors.joining(System.lineSeparator())))));
    }
}
