package org.onward.content;

/** Whose habit a prompt or a commitment is about. */
public enum Scope {
    SELF("me"),
    TEAM("my team"),
    ORGANISATION("my organisation");

    private final String label;

    Scope(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
