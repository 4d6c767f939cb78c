package org.onward.content;

import java.nio.file.Path;

/** Reads content folders into a {@link Library}, or says everything that keeps it from doing so. Never throws. */
public interface ContentLoader {
    /**
     * Several folders make one library: an organisation keeps its own beside the one that is shipped. Of what has the same
     * id and is of the same kind, the folder that comes later has the last word.
     */
    ContentReading read(Path... roots);

    /** Hidden files and editors' backups are nobody's business: they are not read, and saving one is no change. */
    static boolean isHidden(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") || name.endsWith("~");
    }
}
