package org.onward.composer;

/**
 * The minutes of a meeting that no question takes: the welcome with its ground rules, and the thanks at the end. An eighth of
 * the meeting, as in the facilitator guides of the modules: their medians are 3 of 20 minutes, 6 of 45 and 7 of 60.
 *
 * @param welcome minutes before the first question
 * @param close minutes after the last one
 */
public record WelcomeAndClose(int welcome, int close) {
    private static final double SHARE = 1.0 / 8;

    /** @param minutes how long the whole meeting is */
    public static WelcomeAndClose of(int minutes) {
        int both = (int) Math.round(minutes * SHARE);
        return new WelcomeAndClose(both - both / 2, both / 2);
    }

    /** As much of it as the questions of a sheet leave: sheets made before this was reserved may leave nothing. */
    public WelcomeAndClose within(int minutesLeft) {
        int opening = Math.min(welcome, Math.max(0, minutesLeft));
        return new WelcomeAndClose(opening, Math.min(close, Math.max(0, minutesLeft) - opening));
    }

    public int minutes() {
        return welcome + close;
    }
}
