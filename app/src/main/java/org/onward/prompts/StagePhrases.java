package org.onward.prompts;

import org.onward.content.Prompt;

/** Words for pages. */
final class StagePhrases {
    private StagePhrases() {}

    static String capitalised(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String of(Prompt.Stage stage) {
        return switch (stage) {
            case WHAT -> "What?";
            case SO_WHAT -> "So what?";
            case NOW_WHAT -> "Now what?";
        };
    }
}
