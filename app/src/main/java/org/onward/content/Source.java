package org.onward.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The text of one file, with line endings and the end of the file made the same on every machine. */
record Source(String file, String text) {
    private static final int VERSION_DIGITS = 16;

    static String normalise(String text) {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return withoutMark.replace("\r\n", "\n").replace('\r', '\n').stripTrailing() + "\n";
    }

    static ContentVersion versionOf(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new ContentVersion(HexFormat.of().formatHex(hash).substring(0, VERSION_DIGITS));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
