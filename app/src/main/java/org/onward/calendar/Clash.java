package org.onward.calendar;

/**
 * What a moment clashes with, and for whom in general.
 *
 * @param with what lies at this time, such as "Friday prayers (12:00 to 14:30)"
 * @param who whom it may shut out, as a habit or a duty and never as a kind of person
 */
record Clash(String with, String who) {
    /** The warning in words. */
    String text() {
        return "This clashes with %s for %s. You may keep the time.".formatted(with, who);
    }
}
