package org.onward.assignment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.onward.text.EnumWords;

/** What can be done with an assignment that was sent. */
public enum AssignmentAction {
    WITHDRAW,
    RESTORE;

    @JsonValue
    public String word() {
        return EnumWords.wordOf(this);
    }

    @JsonCreator
    public static AssignmentAction fromString(String word) {
        return EnumWords.require(AssignmentAction.class, word);
    }
}
