package org.onward.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.onward.text.EnumWords;

/** Whose habits a prompt or a commitment is about. */
public enum Scope {
    SELF("me"),
    TEAM("my team"),
    ORGANISATION("my organisation");

    private final String label;

    Scope(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The word in forms and in JSON: {@code me}, {@code team} or {@code organisation}. */
    @JsonValue
    public String word() {
        return this == SELF ? "me" : EnumWords.wordOf(this);
    }

    @JsonCreator
    public static Scope fromString(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A scope is me, team or organisation"));
    }
}
