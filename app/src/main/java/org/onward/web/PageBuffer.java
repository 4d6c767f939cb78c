package org.onward.web;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects a page from its thousand pieces, as the bytes that are sent: without a lock for each of them, and without a copy of
 * the whole in between.
 */
final class PageBuffer extends Writer {
    private static final int LAST_OF_ASCII = 0x7f;

    private byte[] page = new byte[32 * 1024];
    private int length;

    /** Nearly all that a page says is ASCII; whatever follows the first other character is left to Java, halves of pairs together. */
    @Override
    public void write(char[] piece, int offset, int count) {
        makeRoomFor(count);
        for (int index = offset; index < offset + count; index++) {
            if (piece[index] > LAST_OF_ASCII) {
                write(new String(piece, index, offset + count - index).getBytes(StandardCharsets.UTF_8));
                return;
            }
            page[length++] = (byte) piece[index];
        }
    }

    @Override
    public void write(String piece) {
        write(piece.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        return Arrays.copyOf(page, length);
    }

    private void write(byte[] piece) {
        makeRoomFor(piece.length);
        System.arraycopy(piece, 0, page, length, piece.length);
        length += piece.length;
    }

    private void makeRoomFor(int more) {
        if (length + more > page.length) {
            page = Arrays.copyOf(page, 2 * (length + more));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
