package org.onward.prompts;

/** Words for pages. */
final class Phrases {
    private Phrases() {}

    static String capitalised(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
