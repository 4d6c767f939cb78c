package org.onward.web;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects a page from its many small pieces directly as UTF-8 bytes. It needs no lock for each piece and no copy of
 * the whole text.
 */
final class PageBuffer extends Writer {
    private static final int LAST_OF_ASCII = 0x7f;

    private byte[] page = new byte[32 * 1024];
    private int length;

    /**
     * Copies ASCII characters directly, because nearly all characters of a page are ASCII. From the first other
     * character on, the rest of the piece is encoded by Java, so that surrogate pairs stay together.
     */
    @Override
    public void write(char[] piece, int offset, int count) {
        ensureCapacity(count);
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
        ensureCapacity(piece.length);
        System.arraycopy(piece, 0, page, length, piece.length);
        length += piece.length;
    }

    private void ensureCapacity(int more) {
        if (length + more > page.length) {
            page = Arrays.copyOf(page, 2 * (length + more));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
