package org.onward.content.reading;

import org.onward.text.TextRule;

/** The text of one file, with characters, line endings and the end of the file made the same on every machine. */
record SourceText(String file, String text) {
    static String normalise(String text) {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return TextRule.normalise(withoutMark).stripTrailing() + "\n";
    }
}
