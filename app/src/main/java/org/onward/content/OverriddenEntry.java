package org.onward.content;

/** That a later content folder has the last word on something: what, its id, where it stands now and where it stood. */
public record OverriddenEntry(String what, String id, String file, String earlierFile) {
    /** One line for a person: {@code module inclusive-meetings: ours/… takes the place of content/…}. */
    public String line() {
        return "%s %s: %s takes the place of %s".formatted(what, id, file, earlierFile);
    }
}
