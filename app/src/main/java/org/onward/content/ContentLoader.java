package org.onward.content;

import java.nio.file.Path;

/** Reads content folders into a {@link Library}, or reports every problem. It never throws. */
public interface ContentLoader {
    /**
     * Reads several folders as one library, such as the shipped one and an organisation's own. An entry of a later
     * folder replaces an earlier entry with the same id and of the same type.
     */
    ContentReading read(Path... roots);

    /** Hidden files and editors' backup files are not read, and changes to them are ignored. */
    static boolean isHidden(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") || name.endsWith("~");
    }
}
