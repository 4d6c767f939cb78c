package org.onward.content;

import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * New moons, full moons and the March equinox, after Meeus, Astronomical Algorithms, chapters 49 and 27. They are exact
 * to about a minute in this century, which the Lunar New Year of 2027 needs. The positions of the sun and the moon are
 * exact to a tenth of a degree (chapters 25 and 47, the largest terms).
 */
final class SunPosition {
    private static final double DAYS_OF_MOON = 29.530588861;
    private static final long SECONDS_PER_DAY = 86_400;
    /** 1 January 2000 at noon as a Julian day, and as seconds since 1970. */
    private static final double J2000 = 2_451_545;

    private static final long J2000_SECONDS = 946_728_000;
    /** The difference between terrestrial time and UTC in seconds, around 2027. */
    private static final double DELTA_T = 69.5;

    /**
     * The amplitude for a new moon, the amplitude for a full moon, the power of E, and the multiples of M, M', F and
     * the node.
     */
    private static final double[][] TERMS = {
        {-0.40720, -0.40614, 0, 0, 1, 0, 0}, {0.17241, 0.17302, 1, 1, 0, 0, 0}, {0.01608, 0.01614, 0, 0, 2, 0, 0},
        {0.01039, 0.01043, 0, 0, 0, 2, 0}, {0.00739, 0.00734, 1, -1, 1, 0, 0}, {-0.00514, -0.00515, 1, 1, 1, 0, 0},
        {0.00208, 0.00209, 2, 2, 0, 0, 0}, {-0.00111, -0.00111, 0, 0, 1, -2, 0}, {-0.00057, -0.00057, 0, 0, 1, 2, 0},
        {0.00056, 0.00056, 1, 1, 2, 0, 0}, {-0.00042, -0.00042, 0, 0, 3, 0, 0}, {0.00042, 0.00042, 1, 1, 0, 2, 0},
        {0.00038, 0.00038, 1, 1, 0, -2, 0}, {-0.00024, -0.00024, 1, -1, 2, 0, 0}, {-0.00017, -0.00017, 0, 0, 0, 0, 1},
        {-0.00007, -0.00007, 0, 2, 1, 0, 0}, {0.00004, 0.00004, 0, 0, 2, -2, 0}, {0.00004, 0.00004, 0, 3, 0, 0, 0},
        {0.00003, 0.00003, 0, 1, 1, -2, 0}, {0.00003, 0.00003, 0, 0, 2, 2, 0}, {-0.00003, -0.00003, 0, 1, 1, 2, 0},
        {0.00003, 0.00003, 0, -1, 1, 2, 0},
    };

    /** The planetary terms: the amplitude in days, the angle at the start, and its increase with each moon. */
    private static final double[][] PLANETS = {
        {0.000325, 299.77, 0.107408}, {0.000165, 251.88, 0.016321}, {0.000164, 251.83, 26.651886},
        {0.000126, 349.42, 36.412478}, {0.000110, 84.66, 18.206239}, {0.000062, 141.74, 53.303771},
        {0.000060, 207.14, 2.453732}, {0.000056, 154.84, 7.306860}, {0.000047, 34.52, 27.261239},
        {0.000042, 207.19, 0.121824}, {0.000040, 291.34, 1.844379}, {0.000037, 161.72, 24.198154},
        {0.000035, 239.56, 25.513099}, {0.000023, 331.55, 3.592518},
    };

    private SunPosition() {}

    /** The first new moon at or after the beginning of a UTC day. */
    static Instant newMoonAfter(LocalDate day) {
        return phaseAfter(day, 0);
    }

    static Instant fullMoonAfter(LocalDate day) {
        return phaseAfter(day, 0.5);
    }

    static Instant marchEquinox(int year) {
        double y = (year - 2000) / 1000.0;
        double mean = 2451623.80984 + 365242.37404 * y + 0.05169 * y * y;
        double t = (mean - J2000) / 36525;
        double sum = 485 * cos(toRadians(324.96 + 1934.136 * t))
                + 203 * cos(toRadians(337.23 + 32964.467 * t))
                + 199 * cos(toRadians(342.08 + 20.186 * t))
                + 182 * cos(toRadians(27.85 + 445267.112 * t))
                + 156 * cos(toRadians(73.14 + 45036.886 * t))
                + 136 * cos(toRadians(171.52 + 22518.443 * t));
        return instant(mean + 0.00001 * sum);
    }

    /** Degrees along the ecliptic, counted from the reference star of Indian calendars (Lahiri). */
    static double sunAmongTheStars(Instant time) {
        double t = centuries(time);
        double anomaly = toRadians(357.52911 + 35999.05029 * t);
        double longitude = 280.46646 + 36000.76983 * t + 1.914602 * sin(anomaly) + 0.019993 * sin(2 * anomaly);
        return amongTheStars(longitude, t);
    }

    static double moonAmongTheStars(Instant time) {
        double t = centuries(time);
        double d = toRadians(297.8501921 + 445267.1114034 * t);
        double sun = toRadians(357.5291092 + 35999.0502909 * t);
        double moon = toRadians(134.9633964 + 477198.8675055 * t);
        double f = toRadians(93.2720950 + 483202.0175233 * t);
        double longitude = 218.3164477
                + 481267.88123421 * t
                + 6.288774 * sin(moon)
                + 1.274027 * sin(2 * d - moon)
                + 0.658314 * sin(2 * d)
                + 0.213618 * sin(2 * moon)
                - 0.185116 * sin(sun)
                - 0.114332 * sin(2 * f)
                + 0.058793 * sin(2 * d - 2 * moon)
                + 0.057066 * sin(2 * d - sun - moon)
                + 0.053322 * sin(2 * d + moon)
                + 0.045758 * sin(2 * d - sun)
                - 0.040923 * sin(sun - moon)
                - 0.034720 * sin(d)
                - 0.030383 * sin(sun + moon);
        return amongTheStars(longitude, t);
    }

    private static double centuries(Instant time) {
        return (time.getEpochSecond() - J2000_SECONDS + DELTA_T) / (SECONDS_PER_DAY * 36525.0);
    }

    private static double amongTheStars(double longitude, double centuries) {
        double fromTheStar = (longitude - 23.853 - 1.3969 * centuries) % 360;
        return fromTheStar < 0 ? fromTheStar + 360 : fromTheStar;
    }

    private static Instant phaseAfter(LocalDate day, double phase) {
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        int about = (int) ((start.getEpochSecond() - J2000_SECONDS) / (SECONDS_PER_DAY * DAYS_OF_MOON));
        return IntStream.rangeClosed(about - 2, about + 2)
                .mapToObj(moon -> phase(moon + phase))
                .flatMap(time -> time.isBefore(start) ? Stream.empty() : Stream.of(time))
                .findFirst()
                .orElseThrow();
    }

    private static Instant phase(double k) {
        double t = k / 1236.85;
        double mean = 2451550.09766 + DAYS_OF_MOON * k + 0.00015437 * t * t;
        double e = 1 - 0.002516 * t;
        double sun = 2.5534 + 29.10535670 * k;
        double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
        double latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
        double node = 124.7746 - 1.56375588 * k;
        int column = k == Math.floor(k) ? 0 : 1;
        double day = mean;
        for (double[] term : TERMS) {
            double angle = term[3] * sun + term[4] * moon + term[5] * latitude + term[6] * node;
            day += term[column] * Math.pow(e, term[2]) * sin(toRadians(angle));
        }
        for (double[] planet : PLANETS) {
            day += planet[0] * sin(toRadians(planet[1] + planet[2] * k));
        }
        return instant(day);
    }

    private static Instant instant(double julianDay) {
        return Instant.ofEpochSecond(J2000_SECONDS + Math.round((julianDay - J2000) * SECONDS_PER_DAY - DELTA_T));
    }
}
