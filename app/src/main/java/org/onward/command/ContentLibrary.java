package org.onward.command;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.onward.content.LoadedContent;
import org.onward.content.check.CheckingLoader;

/** Reads the content at start. With content that has errors the service does not start: better none than half a guide. */
final class ContentLibrary {
    private ContentLibrary() {}

    static LoadedContent read(List<Path> folders, InstantSource clock) {
        return LoadedContent.of(new CheckingLoader(clock).read(folders.toArray(Path[]::new)), clock.instant());
    }
}
