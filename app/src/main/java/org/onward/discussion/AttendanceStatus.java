package org.onward.discussion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.onward.content.EnumWords;

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
        return EnumWords.of(this);
    }

    @JsonCreator
    public static AttendanceStatus fromString(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A status is attended, apologies or absent"));
    }
}
