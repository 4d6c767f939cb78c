package org.onward.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.onward.text.English;
import org.onward.text.EnumWords;

/** A step of the learning ladder, lowest first. "Not started" means no rung. */
public enum Rung {
    EXPLORED,
    REFLECTED,
    DISCUSSED,
    COMMITTED,
    FOLLOWED_THROUGH;

    /** The word in JSON, in the database and in content files: {@code followed-through}. */
    @JsonValue
    public String word() {
        return EnumWords.wordOf(this);
    }

    /** The words on pages: {@code followed through}. */
    public String label() {
        return EnumWords.label(this);
    }

    /** The words at the start of a line: {@code Followed through}. */
    public String title() {
        return English.capitalised(label());
    }

    @JsonCreator
    public static Rung fromString(String word) {
        return EnumWords.require(Rung.class, word);
    }
}
