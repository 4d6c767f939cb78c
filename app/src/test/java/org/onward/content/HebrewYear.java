package org.onward.content;

import java.time.LocalDate;

/**
 * The Hebrew year that begins in the autumn of a civil year, by the arithmetic in Reingold and Dershowitz, Calendrical
 * Calculations. Days in autumn are counted from its own New Year and days in spring back from the next, so that leap
 * months do not matter.
 */
record HebrewYear(int year) {
    /** The day before 1 Tishri of the year 1, as days since 1 January 1970. */
    private static final long EPOCH = -1_373_428L - 719_163L;

    static HebrewYear beginningIn(int civilYear) {
        return new HebrewYear(civilYear + 3761);
    }

    LocalDate roshHashanah() {
        return newYear(year);
    }

    /** 25 Kislev, after Tishri with 30 days and Heshvan with 29, or with 30 in the longest years. */
    LocalDate hanukkah() {
        long length = newYear(year + 1).toEpochDay() - newYear(year).toEpochDay();
        return newYear(year).plusDays(30 + (length % 10 == 5 ? 30 : 29) + 24);
    }

    /** 15 Nisan, which is always 163 days before the next New Year. */
    LocalDate passover() {
        return newYear(year + 1).minusDays(163);
    }

    private static LocalDate newYear(int year) {
        long before = daysBefore(year - 1);
        long day = daysBefore(year);
        long after = daysBefore(year + 1);
        // A year must not have 356 or 382 days.
        int correction = after - day == 356 ? 2 : day - before == 382 ? 1 : 0;
        return LocalDate.ofEpochDay(EPOCH + 1 + day + correction);
    }

    /** Days from the epoch to the mean new moon of Tishri, moved away from Sunday, Wednesday and Friday. */
    private static long daysBefore(int year) {
        long months = Math.floorDiv(235L * year - 234, 19);
        long parts = 12_084 + 13_753 * months;
        long day = 29 * months + Math.floorDiv(parts, 25_920);
        return Math.floorMod(3 * (day + 1), 7) < 3 ? day + 1 : day;
    }
}
