package org.onward.content.reading;

import org.onward.text.TextRule;

/** The text of a file, with characters and line endings normalised, so that it is the same on every machine. */
record SourceText(String file, String text) {
    static String normalise(String text) {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return TextRule.normalise(withoutMark).stripTrailing() + "\n";
    }
}
