package org.onward.content;

/** The sizes of a group, in the bands for which prompts are written. */
public enum GroupSize {
    FROM_2_TO_3("2-3", 3),
    FROM_4_TO_6("4-6", 6),
    FROM_7_TO_12("7-12", 12),
    FROM_13_TO_24("13-24", 24),
    FROM_25("25+", Integer.MAX_VALUE);

    private final String word;
    private final int max;

    GroupSize(String word, int max) {
        this.word = word;
        this.max = max;
    }

    public String word() {
        return word;
    }

    /** The band of a number of people. One person is in the smallest band. */
    public static GroupSize of(int people) {
        for (GroupSize size : values()) {
            if (people <= size.max) {
                return size;
            }
        }
        throw new AssertionError("the last band has no upper end");
    }
}
