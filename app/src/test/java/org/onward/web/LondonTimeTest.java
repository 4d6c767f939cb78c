package org.onward.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

final class LondonTimeTest {
    private final DateTimeFields field = new DateTimeFields("date", "time");

    @Test
    void anOrdinaryTimeIsOneInstant() {
        Form form = entered("2027-06-29", "10:00");

        assertThat(field.read(form, "day?", "time?")).contains(Instant.parse("2027-06-29T09:00:00Z"));
        assertThat(field.offsetChoices(form)).isEmpty();
        assertThat(form.problems()).isEmpty();
    }

    @Test
    void aTimeThatDoesNotExistIsRefusedWithTheNearestTimes() {
        Form form = entered("2027-03-28", "01:30");

        assertThat(field.read(form, "day?", "time?")).isEmpty();
        assertThat(form.problemWith("time"))
                .contains("There is no 01:30 on Sunday 28 March 2027: the clocks go forward from 01:00 to 02:00."
                        + " Choose 00:59 or earlier, or 02:00 or later.");
        assertThat(field.offsetChoices(form)).isEmpty();
    }

    @Test
    void theHourThatDoesNotExistHasExactBounds() {
        assertThat(field.read(entered("2027-03-28", "00:59"), "day?", "time?"))
                .contains(Instant.parse("2027-03-28T00:59:00Z"));
        assertThat(field.read(entered("2027-03-28", "01:00"), "day?", "time?")).isEmpty();
        assertThat(field.read(entered("2027-03-28", "02:00"), "day?", "time?"))
                .contains(Instant.parse("2027-03-28T01:00:00Z"));
    }

    @Test
    void aTimeThatOccursTwiceNeedsAChoice() {
        Form form = entered("2027-10-31", "01:30");

        assertThat(field.read(form, "day?", "time?")).isEmpty();
        assertThat(form.problemWith("time-which"))
                .hasValueSatisfying(words -> assertThat(words).contains("01:30 comes twice", "Choose"));
        assertThat(field.offsetChoices(form).orElseThrow().options())
                .extracting(Choices.Choice::text, option -> option.hint().orElse(""))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("The first 01:30", "British Summer Time, UTC+01:00"),
                        org.assertj.core.groups.Tuple.tuple("The second 01:30", "Greenwich Mean Time, UTC+00:00"));
    }

    @Test
    void eitherOfTheTwoCanBeChosen() {
        assertThat(field.read(entered("2027-10-31", "01:30").and("time-which", "+01:00"), "day?", "time?"))
                .contains(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(field.read(entered("2027-10-31", "01:30").and("time-which", "Z"), "day?", "time?"))
                .contains(Instant.parse("2027-10-31T01:30:00Z"));
        assertThat(field.read(entered("2027-10-31", "01:30").and("time-which", "+05:00"), "day?", "time?"))
                .isEmpty();
    }

    @Test
    void aChoiceIsIgnoredForATimeThatOccursOnce() {
        assertThat(field.read(entered("2027-06-29", "10:00").and("time-which", "Z"), "day?", "time?"))
                .contains(Instant.parse("2027-06-29T09:00:00Z"));
    }

    @Test
    void aDateOrTimeThatCannotBeReadIsRejectedAtItsField() {
        Form form = entered("soon", "later");

        assertThat(field.read(form, "day?", "time?")).isEmpty();
        assertThat(form.problemWith("date")).contains("day?");
        assertThat(form.problemWith("time")).contains("time?");
        assertThat(field.offsetChoices(form)).isEmpty();
    }

    @Test
    void pagesNameTheTimeZoneOfATimeThatOccursTwice() {
        assertThat(LondonTime.dayAndTime(Instant.parse("2027-10-31T00:30:00Z")))
                .isEqualTo("Sunday 31 October 2027 at 01:30 (British Summer Time, UTC+01:00)");
        assertThat(LondonTime.dayAndTime(Instant.parse("2027-10-31T01:30:00Z")))
                .isEqualTo("Sunday 31 October 2027 at 01:30 (Greenwich Mean Time, UTC+00:00)");
        assertThat(LondonTime.dayAndTime(Instant.parse("2027-10-31T02:30:00Z")))
                .isEqualTo("Sunday 31 October 2027 at 02:30");
    }

    @Test
    void everyInstantOfAYearIsAmongTheInstantsOfItsLocalTime() {
        Instant moment = Instant.parse("2027-01-01T00:00:00Z");
        while (moment.isBefore(Instant.parse("2028-01-01T00:00:00Z"))) {
            LocalDateTime local = LondonTime.at(moment).toLocalDateTime();
            assertThat(LondonTime.possibleTimes(local))
                    .extracting(ZonedDateTime::toInstant)
                    .contains(moment);
            moment = moment.plusSeconds(1800);
        }
    }

    private static Form entered(String date, String time) {
        return Form.with("date", date).and("time", time);
    }
}
