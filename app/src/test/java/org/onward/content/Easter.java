package org.onward.content;

import java.time.LocalDate;
import java.time.temporal.JulianFields;

/** The date of Easter Sunday, after Meeus, Astronomical Algorithms, chapter 8. */
final class Easter {
    private Easter() {}

    static LocalDate western(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    static LocalDate orthodox(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int n = d + e + 114;
        return fromJulian(year, n / 31, n % 31 + 1);
    }

    /** The civil date of a date in the Julian calendar, whose day numbers count from 1 January 4713 BC. */
    static LocalDate fromJulian(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int m = month <= 2 ? month + 12 : month;
        long julianDay = (1461L * (y + 4716)) / 4 + (306001L * (m + 1)) / 10000 + day - 1524;
        return LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, julianDay);
    }
}
