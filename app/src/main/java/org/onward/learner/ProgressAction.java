package org.onward.learner;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.onward.text.EnumWords;

/** What a person does with their own progress on an item. */
public enum ProgressAction {
    /** Opens what was done and what will be done. */
    SHARE,
    /** Ends the sharing: the next step is private, unless something else opens it. */
    STOP_SHARING,
    /** Opens what was done before the item was opened. */
    COUNT,
    /** Takes back the latest record that the item was explored, within a day. */
    TAKE_BACK;

    @JsonValue
    public String word() {
        return EnumWords.wordOf(this);
    }

    @JsonCreator
    public static ProgressAction fromString(String word) {
        return EnumWords.require(ProgressAction.class, word);
    }
}
