package org.onward.prompts.feedback;

/** The outcome of a question in a meeting, as noted by the leader. */
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
