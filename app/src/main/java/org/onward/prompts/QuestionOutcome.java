package org.onward.prompts;

/** How a question went in a team's meeting, as whoever leads the team saw it. */
public enum QuestionOutcome {
    WORKED("It worked"),
    USED("It was all right"),
    FELL_FLAT("It fell flat"),
    SKIPPED("We skipped it");

    private final String label;

    QuestionOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
