package org.onward.content;

/** How people answer a prompt together. */
public enum Format {
    SILENT_WRITE("write in silence"),
    PAIRS("pairs"),
    ONE_TWO_FOUR_ALL("1-2-4-all"),
    ROUND("a round"),
    CASE("a case"),
    STORY("a story"),
    AFTER_ACTION_REVIEW("after action review"),
    TRIZ("design the worst result"),
    FIFTEEN_PER_CENT("what needs no permission"),
    TROIKA("one asks, two advise"),
    OPEN_AGENDA("open agenda");

    private final String label;

    Format(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
