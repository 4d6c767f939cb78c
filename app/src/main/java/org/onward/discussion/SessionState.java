package org.onward.discussion;

import com.fasterxml.jackson.annotation.JsonValue;
import org.onward.text.EnumWords;

public enum SessionState {
    PLANNED("Planned"),
    CLOSED("Closed"),
    CANCELLED("Cancelled");

    private final String label;

    SessionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    @JsonValue
    public String word() {
        return EnumWords.wordOf(this);
    }
}
