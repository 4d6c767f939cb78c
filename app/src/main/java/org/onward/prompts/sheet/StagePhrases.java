package org.onward.prompts.sheet;

import org.onward.content.Prompt;

/** Words for pages. */
final class StagePhrases {
    private StagePhrases() {}

    static String of(Prompt.Stage stage) {
        return switch (stage) {
            case WHAT -> "What?";
            case SO_WHAT -> "So what?";
            case NOW_WHAT -> "Now what?";
        };
    }
}
