package org.onward.content;

import org.onward.text.TextRule;

/** Markdown text as its author wrote it. Pages show it as sanitised HTML. */
public record Markdown(String source) {
    public static final Markdown NONE = new Markdown("");

    public boolean isBlank() {
        return TextRule.isBlank(source);
    }
}
