package org.onward.commitment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.onward.text.EnumWords;

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

    /** Whether the answer gives the rung "followed through". */
    boolean isFollowedThrough() {
        return this != NOT_YET;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    @JsonValue
    public String word() {
        return EnumWords.wordOf(this);
    }

    @JsonCreator
    public static CheckBackAnswer fromString(String word) {
        return EnumWords.require(CheckBackAnswer.class, word);
    }
}
