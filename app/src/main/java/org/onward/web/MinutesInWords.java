package org.onward.web;

import org.onward.text.English;

/** A number of minutes in words: {@code 3 hours 20 minutes}. */
public final class MinutesInWords {
    private static final int HOUR = 60;

    private MinutesInWords() {}

    public static String of(int minutes) {
        int hours = minutes / HOUR;
        int rest = minutes % HOUR;
        if (hours == 0) {
            return English.count(rest, "minute");
        }
        return rest == 0
                ? English.count(hours, "hour")
                : English.count(hours, "hour") + " " + English.count(rest, "minute");
    }

    /** Rounds durations of more than an hour to the nearest five minutes. */
    public static String about(int minutes) {
        return of(minutes < HOUR ? minutes : Math.round(minutes / 5f) * 5);
    }
}
