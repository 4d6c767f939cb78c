package org.onward.content;

/** Where people are when they meet. */
public enum Mode {
    IN_ROOM("in the room"),
    REMOTE("remote"),
    HYBRID("hybrid");

    private final String label;

    Mode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
