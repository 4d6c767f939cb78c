package org.onward.content.reading;

/** The text of one file, with line endings and the end of the file made the same on every machine. */
record Source(String file, String text) {
    static String normalise(String text) {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return withoutMark.replace("\r\n", "\n").replace('\r', '\n').stripTrailing() + "\n";
    }
}
