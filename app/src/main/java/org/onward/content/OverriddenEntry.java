package org.onward.content;

/** An entry that a later content folder replaces: its type, its id, the new file and the old file. */
public record OverriddenEntry(String what, String id, String file, String earlierFile) {
    /** One line of text: {@code module inclusive-meetings: ours/… takes the place of content/…}. */
    public String line() {
        return "%s %s: %s takes the place of %s".formatted(what, id, file, earlierFile);
    }
}
