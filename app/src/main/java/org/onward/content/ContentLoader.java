package org.onward.content;

import java.nio.file.Path;
import java.util.List;

/** Reads content folders into a {@link Library}, or reports every problem. It never throws. */
public interface ContentLoader {
    /** A larger file is not read. */
    long MAX_FILE_BYTES = 1_000_000;

    /**
     * Reads several folders as one library, such as the shipped one and an organisation's own. An entry of a later
     * folder replaces an earlier entry with the same id and of the same type.
     */
    default ContentReading read(Path... roots) {
        return read(List.of(roots), List.of());
    }

    /**
     * The same with edits laid over the files. An edit is set aside if its file has changed since the edit was made, or if the
     * content check finds an error in it. So edits never make content unusable that can be used without them.
     */
    ContentReading read(List<Path> roots, List<FieldEdit> edits);

    /** Hidden files and editors' backup files are not read, and changes to them are ignored. */
    static boolean isHidden(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") || name.endsWith("~");
    }
}
