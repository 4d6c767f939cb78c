package org.onward.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MeetingTimeCheckTest {
    /** Early enough for every date below. */
    private static final LocalDateTime LONG_BEFORE = LocalDateTime.parse("2026-01-05T09:00");

    @ParameterizedTest
    @CsvSource({
        "2027-05-14T12:30, Friday prayers",
        "2027-05-14T11:30, Friday prayers",
        "2026-12-11T15:30, the eve of Shabbat",
        "2026-12-08T15:00, the school run (14:45",
        "2026-12-08T08:30, the school run (08:15",
        "2026-12-12T10:00, the weekend",
        "2026-12-13T10:00, the weekend",
        "2026-12-08T07:30, the early morning",
        "2026-12-08T05:30, unsocial hours",
        "2026-12-08T20:00, unsocial hours",
        "2026-12-08T19:30, unsocial hours",
        "2026-12-08T17:30, the evening",
        "2026-12-08T12:00, lunchtime",
        "2026-12-08T11:30, lunchtime",
        "2026-12-08T13:15, lunchtime"
    })
    void aTimeThatExcludesPeopleGivesAWarning(LocalDateTime start, String clash) {
        assertThat(warnings(start, 45)).anyMatch(warning -> warning.startsWith("This clashes with " + clash));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-08T10:30",
                "2026-12-09T14:00",
                "2026-12-09T11:15",
                "2027-05-13T13:30",
                "2026-12-08T17:15",
                "2027-05-14T10:00",
                "2027-06-11T16:30"
            })
    void anOrdinaryTimeGivesNoWarning(LocalDateTime start) {
        assertThat(warnings(start, 45)).isEmpty();
    }

    @Test
    void aMeetingThatEndsWhenAClashBeginsDoesNotClash() {
        assertThat(warnings(LocalDateTime.parse("2026-12-08T14:00"), 45)).isEmpty();
        assertThat(warnings(LocalDateTime.parse("2026-12-08T14:00"), 46)).hasSize(1);
        assertThat(warnings(LocalDateTime.parse("2026-12-08T09:15"), 45)).isEmpty();
        assertThat(warnings(LocalDateTime.parse("2027-05-14T11:00"), 60)).isEmpty();
    }

    @Test
    void fiveWorkingDaysAreEnoughNoticeAndFourAreNot() {
        LocalDateTime tuesday = LocalDateTime.parse("2026-11-24T10:00");

        assertThat(MeetingTimeCheck.check(
                                MeetingTime.of(LocalDateTime.parse("2026-12-01T10:00"), 45), tuesday, List.of())
                        .warnings())
                .isEmpty();
        assertThat(MeetingTimeCheck.check(
                                MeetingTime.of(LocalDateTime.parse("2026-11-30T10:00"), 45), tuesday, List.of())
                        .warnings())
                .singleElement()
                .asString()
                .contains("5 working days");
    }

    @Test
    void aSessionThatIsOverGivesNoWarning() {
        LocalDateTime monday = LocalDateTime.parse("2026-11-23T10:00");

        assertThat(MeetingTimeCheck.check(
                                MeetingTime.of(LocalDateTime.parse("2026-11-20T12:30"), 45), monday, List.of())
                        .warnings())
                .isEmpty();
    }

    @Test
    void daysThatPeopleKeepGiveAWarningAndTheirEveFromThreeOClock() {
        ObservedDays kept =
                new ObservedDays("Yom Kippur", "people who keep it", day("2027-10-11"), day("2027-10-12"), true);

        assertThat(warnings("2027-10-11T10:00", kept))
                .containsExactly("This clashes with Yom Kippur for people who keep it. You may keep the time.");
        assertThat(warnings("2027-10-12T10:00", kept)).hasSize(1);
        assertThat(warnings("2027-10-13T10:00", kept)).isEmpty();
        assertThat(warnings("2027-10-10T16:00", kept)).anyMatch(warning -> warning.contains("the eve of Yom Kippur"));
        assertThat(warnings("2027-10-10T14:15", kept)).noneMatch(warning -> warning.contains("Yom Kippur"));
    }

    @Test
    void aTimeThatIsTakenGivesAWarningAndIsNotSuggested() {
        TakenTime taken = new TakenTime(MeetingTime.of(LocalDateTime.parse("2026-12-08T10:00"), 45), "Something else.");

        assertThat(warnings("2026-12-08T10:15", taken)).containsExactly("Something else. You may keep the time.");
        assertThat(warnings("2026-12-08T10:45", taken)).isEmpty();
        assertThat(warnings("2026-12-08T09:15", taken)).isEmpty();
        assertThat(MeetingTimeCheck.check(
                                MeetingTime.of(LocalDateTime.parse("2026-12-07T20:00"), 45),
                                LONG_BEFORE,
                                List.of(taken))
                        .better())
                .contains(LocalDateTime.parse("2026-12-09T10:00"));
    }

    private static List<String> warnings(String start, MeetingTimeRule date) {
        return MeetingTimeCheck.check(MeetingTime.of(LocalDateTime.parse(start), 45), LONG_BEFORE, List.of(date))
                .warnings();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    @Test
    void theSuggestedTimeHasNoClash() {
        LocalDate first = LocalDate.parse("2026-11-01");
        first.datesUntil(first.plusYears(1)).forEach(day -> List.of(7, 8, 10, 12, 15, 16, 20)
                .forEach(hour -> suggestionIsClear(day.atTime(hour, 0))));
    }

    @Test
    void aWarningIsAboutTimesAndLeavesTheChoice() {
        assertThat(warnings(LocalDateTime.parse("2026-12-11T13:45"), 120))
                .hasSize(3)
                .allSatisfy(warning -> assertThat(warning)
                        .endsWith("You may keep the time.")
                        .doesNotContainIgnoringCase("your team")
                        .doesNotContainIgnoringCase("you have"));
    }

    private static void suggestionIsClear(LocalDateTime start) {
        LocalDateTime announced = start.minusDays(2);
        MeetingTimeCheck.TimeWarnings outlook = MeetingTimeCheck.check(MeetingTime.of(start, 60), announced, List.of());
        assertThat(outlook.better()).hasValueSatisfying(better -> {
            assertThat(MeetingTimeCheck.check(MeetingTime.of(better, 60), announced, List.of())
                            .warnings())
                    .isEmpty();
            assertThat(better.getDayOfWeek()).isBetween(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
        });
    }

    private static List<String> warnings(LocalDateTime start, int minutes) {
        return MeetingTimeCheck.check(MeetingTime.of(start, minutes), LONG_BEFORE, List.of())
                .warnings();
    }
}
