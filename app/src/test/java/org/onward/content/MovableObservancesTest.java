package org.onward.content;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onward.content.Observance.Days;
import org.onward.content.Observance.Method;

/** Dates that follow the moon, the sun or a religious calendar. */
final class MovableObservancesTest extends ObservancesFixture {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The UTC times of sunset at Ujjain in autumn and in spring, and of sunset and noon in Tehran at the equinox. */
    private static final Duration AUTUMN_SUNSET = Duration.ofMinutes(12 * 60 + 20);

    private static final Duration SPRING_SUNSET = Duration.ofMinutes(12 * 60 + 50);

    private static final LocalTime TEHRAN_SUNSET = LocalTime.of(14, 45);

    private static final LocalTime TEHRAN_NOON = LocalTime.of(8, 30);

    /**
     * The UTC times of sunset in Tehran from mid-October to early November, and of sunrise in Kerala in late summer.
     */
    private static final LocalTime TEHRAN_AUTUMN_SUNSET = LocalTime.of(13, 45);

    private static final LocalTime KERALA_SUNRISE = LocalTime.of(0, 42);

    @Test
    void muslimDaysFollowTheUmmAlQuraCalendar() {
        Map<String, Function<Integer, Stream<Days>>> rules = Map.of(
                "ramadan",
                        hijri(year -> days(hijri(year, 9, 1), hijri(year, 10, 1).minusDays(1))),
                "laylat-al-qadr", hijri(year -> day(hijri(year, 9, 27))),
                "eid-al-fitr", hijri(year -> day(hijri(year, 10, 1))),
                "arafah", hijri(year -> day(hijri(year, 12, 9))),
                "eid-al-adha", hijri(year -> day(hijri(year, 12, 10))),
                "eid-al-adha-days-after", hijri(year -> days(hijri(year, 12, 11), hijri(year, 12, 13))),
                "islamic-new-year", hijri(year -> day(hijri(year, 1, 1))),
                "ashura", hijri(year -> day(hijri(year, 1, 10))),
                "mawlid", hijri(year -> day(hijri(year, 3, 12))),
                "mawlid-shia", hijri(year -> day(hijri(year, 3, 17))));

        assertThat(idsOf(Method.UMM_AL_QURA)).isEqualTo(rules.keySet());
        rules.forEach(this::assertFollows);
    }

    @Test
    void jewishDaysFollowTheHebrewCalendar() {
        Map<String, Function<Integer, Stream<Days>>> rules = Map.ofEntries(
                autumn("rosh-hashanah", 0, 1),
                autumn("yom-kippur", 9, 9),
                autumn("sukkot-first-days", 14, 15),
                autumn("sukkot-days-between", 16, 20),
                autumn("shemini-atzeret", 21, 22),
                Map.entry("hanukkah", year -> Stream.of(HebrewYear.beginningIn(year))
                        .map(hebrew -> days(hebrew.hanukkah(), hebrew.hanukkah().plusDays(7)))),
                spring("purim", -30, -30),
                spring("passover-first-days", 0, 1),
                spring("passover-days-between", 2, 5),
                spring("passover-last-days", 6, 7),
                spring("shavuot", 50, 51),
                Map.entry("tisha-bav", year -> Stream.of(day(tishaBav(year)))));

        assertThat(idsOf(Method.HEBREW)).isEqualTo(rules.keySet());
        rules.forEach(this::assertFollows);
    }

    @Test
    void daysAroundEasterFollowIt() {
        Map<String, Function<Integer, Stream<Days>>> rules = Map.of(
                "ash-wednesday", year -> Stream.of(day(Easter.western(year).minusDays(46))),
                "good-friday", year -> Stream.of(day(Easter.western(year).minusDays(2))),
                "easter-sunday", year -> Stream.of(day(Easter.western(year))),
                "easter-monday", year -> Stream.of(day(Easter.western(year).plusDays(1))),
                "orthodox-easter",
                        year -> Stream.of(days(
                                Easter.orthodox(year).minusDays(2),
                                Easter.orthodox(year).plusDays(1))));

        assertThat(idsOf(Method.EASTER)).isEqualTo(rules.keySet());
        rules.forEach(this::assertFollows);
    }

    @Test
    void lunarAndSolarDaysMatchTheComputedPositions() {
        Map<String, Function<Integer, Stream<Days>>> rules = Map.of(
                "diwali", year -> Stream.of(day(diwali(year))),
                "diwali-days-around",
                        year -> Stream.of(
                                days(diwali(year).minusDays(2), diwali(year).minusDays(1)),
                                days(diwali(year).plusDays(1), diwali(year).plusDays(2))),
                "holi",
                        year -> Stream.of(day(evening(fullMoon(year, Month.FEBRUARY, 25), SPRING_SUNSET)
                                .plusDays(1))),
                "guru-nanak-gurpurab",
                        year -> Stream.of(day(LocalDate.ofInstant(fullMoon(year, Month.OCTOBER, 30), INDIA))),
                "lunar-new-year",
                        year -> Stream.of(newMoonInChina(year, Month.JANUARY, 21))
                                .map(first -> days(first, first.plusDays(2))),
                "mid-autumn",
                        year -> Stream.of(
                                day(newMoonInChina(year, Month.AUGUST, 25).plusDays(14))),
                "nowruz", year -> Stream.of(day(equinoxDay(year, TEHRAN_NOON))),
                "onam", year -> onam(year).map(ObservancesFixture::day));

        rules.forEach(this::assertFollows);
    }

    /** The nine days of the year on which Bahá'ís do not work. */
    @Test
    void bahaiDaysFollowTheBadiCalendar() {
        Map<String, Function<Integer, Stream<Days>>> rules = Map.of(
                "naw-ruz-bahai", afterNawRuz(0),
                "ridvan", afterNawRuz(31, 39, 42),
                "declaration-of-the-bab", afterNawRuz(badi(4, 8)),
                "ascension-of-bahaullah", afterNawRuz(badi(4, 13)),
                "martyrdom-of-the-bab", afterNawRuz(badi(6, 17)),
                "twin-holy-birthdays", year -> Stream.of(twinHolyBirthdays(year)));

        rules.forEach(this::assertFollows);
        assertThat(rules.keySet().stream()
                        .flatMap(id -> row(id).dates().stream())
                        .filter(days -> days.from().getYear() == 2028)
                        .mapToLong(days -> DAYS.between(days.from(), days.to()) + 1)
                        .sum())
                .isEqualTo(9);
    }

    /** Years in which the dates of the two birthdays are published. */
    @ParameterizedTest
    @CsvSource({"2017, 2017-10-21", "2019, 2019-10-29", "2024, 2024-11-02", "2025, 2025-10-22"})
    void theRuleOfTheTwinHolyBirthdaysGivesTheDaysOfEarlierYears(int year, LocalDate first) {
        assertThat(twinHolyBirthdays(year)).isEqualTo(days(first, first.plusDays(1)));
    }

    /** Which morning or evening counts depends on rules that we do not compute, so one day of difference is allowed. */
    @ParameterizedTest
    @CsvSource({
        "maha-shivaratri, new,  2, 10, -2",
        "vesak,           full, 5, 1,   0",
        "raksha-bandhan,  full, 8, 1,   0",
        "janmashtami,     full, 8, 1,   8",
        "navaratri,       new,  9, 15,  0",
        "dussehra,        new,  9, 15,  9",
    })
    void otherLunarDaysAreWithinADayOfTheComputedPhase(
            String id, String phase, int month, int notBefore, int daysAfter) {
        assertThat(row(id).dates()).hasSize(3).allSatisfy(days -> {
            LocalDate start = LocalDate.of(days.from().getYear(), month, notBefore);
            Instant moon = phase.equals("new") ? SunPosition.newMoonAfter(start) : SunPosition.fullMoonAfter(start);
            LocalDate expected = LocalDate.ofInstant(moon, INDIA).plusDays(daysAfter);
            assertThat(Math.abs(DAYS.between(expected, days.from()))).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void everyLunarDayIsComputed() {
        assertThat(idsOf(Method.ASTRONOMICAL))
                .containsExactlyInAnyOrder(
                        "diwali",
                        "diwali-days-around",
                        "holi",
                        "guru-nanak-gurpurab",
                        "lunar-new-year",
                        "mid-autumn",
                        "nowruz",
                        "onam",
                        "naw-ruz-bahai",
                        "ridvan",
                        "declaration-of-the-bab",
                        "ascension-of-bahaullah",
                        "martyrdom-of-the-bab",
                        "twin-holy-birthdays",
                        "maha-shivaratri",
                        "vesak",
                        "raksha-bandhan",
                        "janmashtami",
                        "navaratri",
                        "dussehra");
    }

    @Test
    void navaratriEndsWhenDussehraBegins() {
        assertThat(row("navaratri").dates())
                .extracting(Days::to)
                .isEqualTo(row("dussehra").dates().stream()
                        .map(days -> days.from().minusDays(1))
                        .toList());
    }

    /** Converts a rule for one Hijri year into one for a civil year, which can overlap three Hijri years. */
    private static Function<Integer, Stream<Days>> hijri(Function<Integer, Days> rule) {
        return civil -> IntStream.rangeClosed(civil - 579, civil - 577)
                .mapToObj(rule::apply)
                .filter(days -> days.from().getYear() == civil);
    }

    private static LocalDate hijri(int year, int month, int day) {
        return LocalDate.from(HijrahDate.of(year, month, day));
    }

    /** Days relative to the Jewish New Year, from and to. */
    private static Map.Entry<String, Function<Integer, Stream<Days>>> autumn(String id, int from, int to) {
        return Map.entry(id, year -> {
            LocalDate newYear = HebrewYear.beginningIn(year).roshHashanah();
            return Stream.of(days(newYear.plusDays(from), newYear.plusDays(to)));
        });
    }

    /** Days relative to the first day of Passover, from and to. */
    private static Map.Entry<String, Function<Integer, Stream<Days>>> spring(String id, int from, int to) {
        return Map.entry(id, year -> {
            LocalDate passover = HebrewYear.beginningIn(year - 1).passover();
            return Stream.of(days(passover.plusDays(from), passover.plusDays(to)));
        });
    }

    /** The 9th of Av, or the Sunday after it when that is a Saturday. */
    private static LocalDate tishaBav(int year) {
        LocalDate ninth = HebrewYear.beginningIn(year - 1).passover().plusDays(112);
        return ninth.getDayOfWeek() == SATURDAY ? ninth.plusDays(1) : ninth;
    }

    private static LocalDate diwali(int year) {
        return evening(SunPosition.newMoonAfter(LocalDate.of(year, 10, 15)), AUTUMN_SUNSET);
    }

    /** The last day whose sunset is before the phase. */
    private static LocalDate evening(Instant phase, Duration sunset) {
        return LocalDate.ofInstant(phase.minus(sunset), ZoneOffset.UTC);
    }

    private static Instant fullMoon(int year, Month month, int notBefore) {
        return SunPosition.fullMoonAfter(LocalDate.of(year, month, notBefore));
    }

    private static LocalDate newMoonInChina(int year, Month month, int notBefore) {
        return LocalDate.ofInstant(SunPosition.newMoonAfter(LocalDate.of(year, month, notBefore)), CHINA);
    }

    /** The day of the equinox, or the next day if the equinox is later than a UTC time. */
    private static LocalDate equinoxDay(int year, LocalTime limit) {
        var equinox = SunPosition.marchEquinox(year).atOffset(ZoneOffset.UTC);
        return equinox.toLocalDate().plusDays(equinox.toLocalTime().isBefore(limit) ? 0 : 1);
    }

    private static Function<Integer, Stream<Days>> afterNawRuz(int... daysAfter) {
        return year -> IntStream.of(daysAfter)
                .mapToObj(after -> day(equinoxDay(year, TEHRAN_SUNSET).plusDays(after)));
    }

    /** Days from the first day of the year to a day in one of the months of 19 days. */
    private static int badi(int month, int day) {
        return (month - 1) * 19 + day - 1;
    }

    /** The two days after the eighth new moon after the new year. A day ends at sunset. */
    private static Days twinHolyBirthdays(int year) {
        Instant moon = SunPosition.newMoonAfter(equinoxDay(year, TEHRAN_SUNSET));
        for (int number = 2; number <= 8; number++) {
            moon = SunPosition.newMoonAfter(
                    LocalDate.ofInstant(moon, ZoneOffset.UTC).plusDays(1));
        }
        var eighth = moon.atOffset(ZoneOffset.UTC);
        LocalDate dayOfTheMoon =
                eighth.toLocalDate().plusDays(eighth.toLocalTime().isBefore(TEHRAN_AUTUMN_SUNSET) ? 0 : 1);
        return days(dayOfTheMoon.plusDays(1), dayOfTheMoon.plusDays(2));
    }

    /**
     * The day in Chingam, when the sun is in Leo, at whose sunrise the moon is in Shravana, the 22nd of 27 stations.
     */
    private static Stream<LocalDate> onam(int year) {
        return LocalDate.of(year, 8, 10).datesUntil(LocalDate.of(year, 9, 25)).filter(day -> {
            Instant sunrise = day.atTime(KERALA_SUNRISE).toInstant(ZoneOffset.UTC);
            double sun = SunPosition.sunAmongTheStars(sunrise);
            double moon = SunPosition.moonAmongTheStars(sunrise);
            return sun >= 120 && sun < 150 && moon >= 280 && moon < 293.333;
        });
    }
}
