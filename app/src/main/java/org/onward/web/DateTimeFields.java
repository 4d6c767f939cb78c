package org.onward.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * An instant that is entered as a date and a London time in two form fields. A time that does not exist on the day when
 * the clocks go forward is refused. For a time that occurs twice when they go back, a third field selects one of the
 * two.
 *
 * @param date the name of the date field
 * @param time the name of the time field
 */
public record DateTimeFields(String date, String time) {
    /** The name of the field that selects one of two instants by its offset. */
    public String offsetField() {
        return time + "-which";
    }

    /** Reads the instant. If it is not exactly one instant, a problem is recorded and the result is empty. */
    public Optional<Instant> read(Form form, String ifDateMissing, String ifTimeMissing) {
        LocalDate day = form.date(date, ifDateMissing);
        LocalTime clock = form.time(time, ifTimeMissing);
        if (form.problemWith(date).isPresent() || form.problemWith(time).isPresent()) {
            return Optional.empty();
        }
        LocalDateTime local = day.atTime(clock);
        List<ZonedDateTime> moments = LondonTime.possibleTimes(local);
        if (moments.isEmpty()) {
            form.reject(time, LondonTime.doesNotExist(local));
            return Optional.empty();
        }
        Optional<ZonedDateTime> chosen = moments.size() == 1
                ? Optional.of(moments.get(0))
                : moments.stream()
                        .filter(moment -> offset(moment).equals(form.entered(offsetField())))
                        .findFirst();
        if (chosen.isEmpty()) {
            form.reject(
                    offsetField(),
                    "The clocks go back that night, so %s comes twice. Choose which one you mean.".formatted(clock));
        }
        return chosen.map(ZonedDateTime::toInstant);
    }

    /** The options for a time that occurs twice; empty for other times. */
    public Optional<Choices> offsetChoices(Form form) {
        List<ZonedDateTime> moments =
                entered(form).map(LondonTime::possibleTimes).orElse(List.of());
        if (moments.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(Choices.of(
                form,
                offsetField(),
                List.of(offsetChoices("first", moments.get(0)), offsetChoices("second", moments.get(1)))));
    }

    private static Choices.Choice offsetChoices(String which, ZonedDateTime moment) {
        return Choices.choice(
                offset(moment), "The %s %s".formatted(which, moment.toLocalTime()), LondonTime.clock(moment));
    }

    private static String offset(ZonedDateTime moment) {
        return moment.getOffset().getId();
    }

    private Optional<LocalDateTime> entered(Form form) {
        try {
            return Optional.of(LocalDate.parse(form.entered(date).strip())
                    .atTime(LocalTime.parse(form.entered(time).strip())));
        } catch (DateTimeParseException notYet) {
            return Optional.empty();
        }
    }
}
