package org.onward.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What somebody may be granted for a part of the tree. Learning and leading one's own team need no grant. */
public enum Role {
    REVIEWER("L&D reviewer"),
    CONTENT_EDITOR("Content editor"),
    ADMINISTRATOR("Administrator");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /**
     * Whether a second administrator has to confirm a grant: for a role that sees learning by name, and for the role that
     * confirms, because otherwise one administrator could appoint their own second person.
     */
    public boolean needsConfirmation() {
        return this != CONTENT_EDITOR;
    }

    /** Whether the role has the same effect wherever it is held, so that it is granted for the whole organisation only. */
    public boolean isForWholeOrganisation() {
        return this == CONTENT_EDITOR;
    }

    public String label() {
        return label;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static Role fromString(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A role is reviewer, content-editor or administrator"));
    }
}
