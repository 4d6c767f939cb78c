package org.onward.discussion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.onward.text.EnumWords;

/** Whether an invited person was at a session. */
public enum AttendanceStatus {
    ATTENDED("Was there"),
    APOLOGIES("Sent apologies"),
    ABSENT("Absent");

    private final String label;

    AttendanceStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    @JsonValue
    public String word() {
        return EnumWords.wordOf(this);
    }

    @JsonCreator
    public static AttendanceStatus fromString(String word) {
        return EnumWords.require(AttendanceStatus.class, word);
    }
}
