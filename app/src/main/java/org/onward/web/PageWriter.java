package org.onward.web;

import java.io.Writer;

/** Collects a page from its thousand pieces: a {@link java.io.StringWriter} that does not lock for each of them. */
final class PageWriter extends Writer {
    private final StringBuilder page = new StringBuilder(32 * 1024);

    @Override
    public void write(char[] piece, int offset, int length) {
        page.append(piece, offset, length);
    }

    @Override
    public void write(String piece) {
        page.append(piece);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return page.toString();
    }
}
