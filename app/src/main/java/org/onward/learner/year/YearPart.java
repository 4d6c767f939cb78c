package org.onward.learner.year;

/** A part of the record that its owner can leave out. Notes are chosen one by one instead. */
enum YearPart {
    LEARNING("What I read, watched and thought through", "Date, title, theme and minutes. Never the words of a note."),
    DISCUSSIONS("Discussions I took part in", "Date, module and minutes. Nobody else who was there is named."),
    COMMITMENTS("What I committed to, and how it went", "Your own words, and your last answer."),
    MANDATORY("Mandatory training", "As your organisation recorded it.");

    private final String label;
    private final String hint;

    YearPart(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    String label() {
        return label;
    }

    String hint() {
        return hint;
    }
}
