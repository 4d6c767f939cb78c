package org.onward.content;

/** Small questions about a piece of plain text. */
final class Wording {
    private Wording() {}

    static int countWords(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
    }
}
