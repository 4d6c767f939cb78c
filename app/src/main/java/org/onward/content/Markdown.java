package org.onward.content;

import org.onward.text.TextRule;

/** Text as its author wrote it; pages show it as sanitised HTML. */
public record Markdown(String source) {
    public static final Markdown NONE = new Markdown("");

    public boolean isBlank() {
        return TextRule.isBlank(source);
    }
}
