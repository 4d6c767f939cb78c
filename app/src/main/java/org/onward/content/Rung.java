package org.onward.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

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
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words on pages: {@code followed through}. */
    public String label() {
        return word().replace('-', ' ');
    }

    /** The words at the start of a line: {@code Followed through}. */
    public String title() {
        return label().substring(0, 1).toUpperCase(Locale.UK) + label().substring(1);
    }

    @JsonCreator
    public static Rung fromString(String word) {
        return Arrays.stream(values())
                .filter(rung -> rung.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A rung is one of explored, reflected, discussed, committed, followed-through"));
    }
}
