package org.onward.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.onward.text.EnumWords;

/** A role that can be granted for a part of the tree. Learning and leading a team need no role. */
public enum Role {
    REVIEWER("L&D reviewer"),
    CONTENT_EDITOR("Content editor"),
    ADMINISTRATOR("Administrator");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /**
     * Whether a second administrator must confirm a grant. This is so for the reviewer, who sees learning by name, and
     * for the administrator, because otherwise one administrator could appoint a second one and confirm everything.
     */
    public boolean needsConfirmation() {
        return this != CONTENT_EDITOR;
    }

    /** Whether the role has the same effect everywhere, so that it can only be granted for the whole organisation. */
    public boolean isForWholeOrganisation() {
        return this == CONTENT_EDITOR;
    }

    public String label() {
        return label;
    }

    @JsonValue
    public String word() {
        return EnumWords.wordOf(this);
    }

    @JsonCreator
    public static Role fromString(String word) {
        return EnumWords.require(Role.class, word);
    }
}
