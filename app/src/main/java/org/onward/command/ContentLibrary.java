package org.onward.command;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.onward.content.LoadedContent;
import org.onward.content.check.CheckingLoader;

/**
 * Reads the content at start. The service does not start if the content has errors, because a partial library would
 * mislead readers.
 */
final class ContentLibrary {
    private ContentLibrary() {}

    static LoadedContent read(List<Path> folders, InstantSource clock) {
        return LoadedContent.of(new CheckingLoader(clock).read(folders.toArray(Path[]::new)), clock.instant());
    }
}
