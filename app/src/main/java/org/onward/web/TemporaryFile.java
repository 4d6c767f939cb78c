package org.onward.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * A file that only this process can read. Its name is removed right after it was opened, so that nothing is left behind
 * even if the process is killed.
 */
final class TemporaryFile implements AutoCloseable {
    private static final int BLOCK = 64 * 1024;
    private static final String NO_ROOM =
            "The server has no room for this file just now. Wait a few minutes, then try again, or ask for a smaller part.";

    private final FileChannel channel;
    private final long maxBytes;

    private TemporaryFile(FileChannel channel, long maxBytes) {
        this.channel = channel;
        this.maxBytes = maxBytes;
    }

    /** @throws Problem (503) when it cannot be created */
    static TemporaryFile createIn(Path folder, long maxBytes) {
        Set<StandardOpenOption> options = Set.of(
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        try {
            return forChannel(
                    FileChannel.open(folder.resolve("onward-" + Tokens.random() + ".tmp"), options, ownerOnly()),
                    maxBytes);
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    static TemporaryFile forChannel(FileChannel channel, long maxBytes) {
        return new TemporaryFile(channel, maxBytes);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * The stream that writes the file. Its methods throw {@link Problem}: 503 when the disk is full, 413 when the file
     * is too large.
     */
    OutputStream output() {
        return new OutputStream() {
            private long written;

            @Override
            public void write(int single) {
                write(new byte[] {(byte) single}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                written += length;
                if (written > maxBytes) {
                    throw new Problem(
                            Problem.ProblemType.TOO_LARGE,
                            "The file would be larger than %,d MB. Ask for one module, or for a smaller part."
                                    .formatted(maxBytes >> 20),
                            List.of());
                }
                ByteBuffer rest = ByteBuffer.wrap(bytes, from, length);
                try {
                    while (rest.hasRemaining()) {
                        channel.write(rest);
                    }
                } catch (IOException e) {
                    throw noRoom(e);
                }
            }
        };
    }

    long size() throws IOException {
        return channel.size();
    }

    /** Copies the file block by block, as fast as the client reads. */
    void copyTo(OutputStream target, DownloadRateCheck pace) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        long position = 0;
        for (int read = channel.read(block, position); read > 0; read = channel.read(block, position)) {
            target.write(block.array(), 0, read);
            position += read;
            pace.require(position);
            block.clear();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem noRoom(IOException cause) {
        Problem problem = new Problem(Problem.ProblemType.BUSY, NO_ROOM, List.of());
        problem.initCause(cause);
        return problem;
    }
}
