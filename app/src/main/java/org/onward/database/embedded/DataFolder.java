package org.onward.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onward.database.DatabaseUnavailable;

/**
 * The folder with all data of a service on its own machine. A file lock ensures that only one process uses it. The
 * operating system releases the lock when the process ends for any reason.
 */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK_FILE = "onward.lock";

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Creates the folder if it does not exist, and locks it. It refuses a folder that another process uses or that has
     * other files in it.
     */
    public static DataFolder openLocked(Path folder) {
        try {
            requireOwnOrEmptyFolder(folder);
            Path path = PrivateFiles.createFolder(folder).toRealPath();
            FileChannel lockFile = FileChannel.open(
                    path.resolve(LOCK_FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (lock(lockFile) == null) {
                String holder = Files.readString(path.resolve(LOCK_FILE)).strip();
                lockFile.close();
                throw new DatabaseUnavailable("The data folder " + path + " is in use by " + holder
                        + ". Stop that one first, or name another folder in ONWARD_DATA.");
            }
            writeHolder(lockFile);
            return new DataFolder(path, lockFile);
        } catch (IOException e) {
            throw new DatabaseUnavailable("The data folder " + folder.toAbsolutePath() + " cannot be used (" + e
                    + "). Name a folder that you may write to in ONWARD_DATA.");
        }
    }

    public Path path() {
        return path;
    }

    /** Deletes everything in the folder. Nothing may be running in it. */
    void deleteContents() {
        try (Stream<Path> files = Files.list(path)) {
            List<Path> all = files.filter(file -> !file.endsWith(LOCK_FILE)).toList();
            for (Path file : all) {
                PrivateFiles.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot empty the data folder " + path, e);
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Refuses a folder with other files. It was probably named by mistake, and {@code --fresh} would delete the files.
     */
    private static void requireOwnOrEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve(LOCK_FILE))) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new DatabaseUnavailable("The folder " + folder.toAbsolutePath() + " holds files that are not"
                        + " Onward's. Name an empty or a new folder in ONWARD_DATA.");
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void writeHolder(FileChannel lockFile) throws IOException {
        ProcessHandle process = ProcessHandle.current();
        String since = process.info()
                .startInstant()
                .map(start -> ", which started at " + start.truncatedTo(ChronoUnit.SECONDS))
                .orElse("");
        String holder = "process " + process.pid() + since + "\n";
        lockFile.truncate(0);
        lockFile.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    }
}
