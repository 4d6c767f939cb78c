package org.onward.content;

/** How people answer a prompt together. */
public enum Format {
    SILENT_WRITE("silent-write", "write in silence"),
    PAIRS("pairs", "pairs"),
    ONE_TWO_FOUR_ALL("1-2-4-all", "1-2-4-all"),
    ROUND("round", "a round"),
    CASE("case", "a case"),
    STORY("story", "a story"),
    AFTER_ACTION_REVIEW("AAR", "after action review"),
    TRIZ("TRIZ", "design the worst result"),
    FIFTEEN_PER_CENT("15-per-cent", "what needs no permission"),
    TROIKA("Troika", "one asks, two advise"),
    OPEN_AGENDA("open-agenda", "open agenda");

    private final String word;
    private final String label;

    Format(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word in content files. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }
}
