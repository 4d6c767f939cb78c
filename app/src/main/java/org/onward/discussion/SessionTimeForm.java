package org.onward.discussion;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onward.calendar.MeetingTimeCheck;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.Problem;

/** What the forms have in common that give a session its time: clashes are shown once, with a better time. */
final class SessionTimeForm {
    static final MeetingTimeCheck.TimeWarnings NO_WARNINGS =
            new MeetingTimeCheck.TimeWarnings(List.of(), Optional.empty());

    private SessionTimeForm() {}

    /** Whether the form confirms the time that the warnings were about. */
    static boolean isKept(Form form) {
        return form.entered("keep").equals(key(form));
    }

    /** Identifies what the warnings are about. The form sends it back to confirm them. */
    static String key(Form form) {
        return Stream.of("date", "time", "minutes", "facilitator")
                .map(form::entered)
                .filter(entered -> !entered.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Adds the errors of a time that a session cannot have as problems of their fields. */
    static void reject(Form form, Problem problem) {
        problem.fields()
                .forEach(fieldProblem -> form.reject(
                        fieldProblem.field().equals("startsAt") ? "date" : fieldProblem.field(),
                        fieldProblem.message()));
    }

    /** A link to the same form with a time without clashes. */
    static Link alternative(String address, Form form, LocalDateTime better, Stream<String> otherFields) {
        String query = Stream.concat(
                        Stream.of(
                                query("date", better.toLocalDate().toString()),
                                query("time", better.toLocalTime().toString())),
                        otherFields.map(field -> query(field, form.entered(field))))
                .collect(Collectors.joining("&"));
        return new Link(
                address + (address.contains("?") ? "&" : "?") + query,
                LondonTime.dayAndTime(better.atZone(LondonTime.ZONE).toInstant()));
    }

    private static String query(String field, String value) {
        return field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
