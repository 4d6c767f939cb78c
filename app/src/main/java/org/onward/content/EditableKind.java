package org.onward.content;

import org.onward.text.EnumWords;

/** The kinds of content that editors can edit in the browser. */
public enum EditableKind {
    RESOURCE,
    PROMPT,
    MODULE;

    /** @throws IllegalArgumentException when the word is no kind */
    public static EditableKind fromString(String word) {
        return EnumWords.require(EditableKind.class, word);
    }

    /** The word in addresses and in the database. */
    public String word() {
        return EnumWords.wordOf(this);
    }

    @Override
    public String toString() {
        return word();
    }
}
