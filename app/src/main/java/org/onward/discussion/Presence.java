package org.onward.discussion;

import org.onward.text.EnumWords;

/** The first answer about who was at a session. It decides what an expected person without a mark counts as. */
enum Presence {
    EVERYONE(AttendanceStatus.ATTENDED),
    /** Everybody but the people with a mark. */
    MOST(AttendanceStatus.ATTENDED),
    /** Only the people with a mark. */
    SOME(AttendanceStatus.ABSENT);

    private final AttendanceStatus unmarked;

    Presence(AttendanceStatus unmarked) {
        this.unmarked = unmarked;
    }

    AttendanceStatus unmarked() {
        return unmarked;
    }

    static Presence fromString(String word) {
        return EnumWords.require(Presence.class, word);
    }
}
