package org.onward.commitment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.onward.text.EnumWords;

/** What the owner does with a commitment without changing its words. */
public enum CommitmentAction {
    WITHDRAW,
    DISCARD,
    RESTORE;

    @JsonValue
    public String word() {
        return EnumWords.wordOf(this);
    }

    @JsonCreator
    public static CommitmentAction fromString(String word) {
        return EnumWords.require(CommitmentAction.class, word);
    }
}
