package org.onward.content;

/** Helpers for counting words and things. */
public final class Wording {
    private Wording() {}

    public static int countWords(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
    }
}
