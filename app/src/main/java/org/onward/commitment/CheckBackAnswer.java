package org.onward.commitment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** The owner's answer to the question how the commitment went. */
public enum CheckBackAnswer {
    KEPT("Kept", "I did what I said"),
    PARTLY("Partly", "I did some of it"),
    CHANGED("Changed", "I did something else instead, for a reason"),
    NOT_YET("Not yet", "Ask me again");

    private final String label;
    private final String meaning;

    CheckBackAnswer(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static CheckBackAnswer fromString(String word) {
        return Arrays.stream(values())
                .filter(answer -> answer.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("An answer is kept, partly, changed or not-yet"));
    }
}
