package org.onward.composer.model;

/**
 * The minutes of a meeting without questions: the welcome with its ground rules, and the thanks at the end. Together
 * they take an eighth of the meeting. The facilitator guides of the modules have about that: their medians are 3 of 20
 * minutes, 6 of 45 and 7 of 60.
 *
 * @param welcome minutes before the first question
 * @param close minutes after the last question
 */
public record WelcomeAndClose(int welcome, int close) {
    private static final double SHARE = 1.0 / 8;

    /** @param minutes the length of the whole meeting */
    public static WelcomeAndClose of(int minutes) {
        int both = (int) Math.round(minutes * SHARE);
        return new WelcomeAndClose(both - both / 2, both / 2);
    }

    /** Shortened to the minutes that the questions of a sheet leave. Older sheets may leave none. */
    public WelcomeAndClose within(int minutesLeft) {
        int opening = Math.min(welcome, Math.max(0, minutesLeft));
        return new WelcomeAndClose(opening, Math.min(close, Math.max(0, minutesLeft) - opening));
    }

    public int minutes() {
        return welcome + close;
    }
}
