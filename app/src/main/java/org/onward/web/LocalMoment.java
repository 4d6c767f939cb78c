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
 * A moment that is entered as a date and a time in London, in two fields of a form. A time that does not exist is refused,
 * never moved; of a time that comes twice, a third field says which one is meant.
 *
 * @param date the name of the field with the date
 * @param time the name of the field with the time
 */
public record LocalMoment(String date, String time) {
    /** The field that says which of two moments is meant, by its offset. */
    public String which() {
        return time + "-which";
    }

    /** What was entered; nothing, with the problem noted, when it is no single moment. */
    public Optional<Instant> read(Form form, String ifDateMissing, String ifTimeMissing) {
        LocalDate day = form.date(date, ifDateMissing);
        LocalTime clock = form.time(time, ifTimeMissing);
        if (form.problemWith(date).isPresent() || form.problemWith(time).isPresent()) {
            return Optional.empty();
        }
        LocalDateTime local = day.atTime(clock);
        List<ZonedDateTime> moments = LondonTime.moments(local);
        if (moments.isEmpty()) {
            form.reject(time, LondonTime.doesNotExist(local));
            return Optional.empty();
        }
        Optional<ZonedDateTime> meant = moments.size() == 1
                ? Optional.of(moments.get(0))
                : moments.stream()
                        .filter(moment -> offset(moment).equals(form.entered(which())))
                        .findFirst();
        if (meant.isEmpty()) {
            form.reject(
                    which(),
                    "The clocks go back that night, so %s comes twice. Choose which one you mean.".formatted(clock));
        }
        return meant.map(ZonedDateTime::toInstant);
    }

    /** The choice between the two moments, when the time in the form comes twice. */
    public Optional<Choices> choice(Form form) {
        List<ZonedDateTime> moments = entered(form).map(LondonTime::moments).orElse(List.of());
        if (moments.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                Choices.of(form, which(), List.of(choice("first", moments.get(0)), choice("second", moments.get(1)))));
    }

    private static Choices.Choice choice(String which, ZonedDateTime moment) {
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
