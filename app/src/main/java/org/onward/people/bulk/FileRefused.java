package org.onward.people.bulk;

/** A file cannot be read as a table. The message says where and how to correct it, and quotes no value. */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FileRefused(String message) {
        super(message);
    }

    /** What is wrong with the file, for the person who imports it. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
