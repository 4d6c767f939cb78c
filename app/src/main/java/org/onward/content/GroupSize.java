package org.onward.content;

/** How many people talk together, in the bands that prompts are written for. */
public enum GroupSize {
    FROM_2_TO_3("2-3", 3),
    FROM_4_TO_6("4-6", 6),
    FROM_7_TO_12("7-12", 12),
    FROM_13_TO_24("13-24", 24),
    FROM_25("25+", Integer.MAX_VALUE);

    private final String word;
    private final int most;

    GroupSize(String word, int most) {
        this.word = word;
        this.most = most;
    }

    public String word() {
        return word;
    }

    /** The band that a number of people falls into; one person counts as the smallest. */
    public static GroupSize of(int people) {
        for (GroupSize size : values()) {
            if (people <= size.most) {
                return size;
            }
        }
        throw new AssertionError("the last band has no upper end");
    }
}
