package org.onward;

import java.nio.file.Path;
import java.time.InstantSource;
import org.onward.content.ContentLoader;
import org.onward.content.Library;

/** Reads the content at start. With content that has errors the service does not start: better none than half a guide. */
final class ContentLibrary {
    private ContentLibrary() {}

    static Library read(Path folder, InstantSource clock) {
        return new ContentLoader(clock).read(folder).libraryOrFail();
    }
}
