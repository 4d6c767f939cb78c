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
 * The folder with all that a service keeps on its own machine. Whoever has taken it is alone in it: the operating
 * system gives the lock back when the process ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK_FILE = "onward.lock";

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Makes the folder if it is not there, and refuses a folder that somebody else works in or that holds other things. */
    public static DataFolder take(Path folder) {
        try {
            refuseSomethingElse(folder);
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
            noteHolder(lockFile);
            return new DataFolder(path, lockFile);
        } catch (IOException e) {
            throw new DatabaseUnavailable("The data folder " + folder.toAbsolutePath() + " cannot be used (" + e
                    + "). Name a folder that you may write to in ONWARD_DATA.");
        }
    }

    public Path path() {
        return path;
    }

    /** Deletes everything in the folder. Stop what works in it first. */
    void empty() {
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

    /** A folder with other things in it was named by mistake, and starting over would delete them. */
    private static void refuseSomethingElse(Path folder) throws IOException {
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

    private static void noteHolder(FileChannel lockFile) throws IOException {
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
