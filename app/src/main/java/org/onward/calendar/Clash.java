package org.onward.calendar;

/** A reason why a meeting time excludes people, as a sentence. */
public record Clash(String text) {
    /**
     * @param with what is at this time, such as "Friday prayers (12:00 to 14:30)"
     * @param who the people whom it may exclude, described by a habit or a duty and never by a group
     */
    static Clash with(String with, String who) {
        return new Clash("This clashes with %s for %s. You may keep the time.".formatted(with, who));
    }
}
