package org.onward.learner.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.onward.reflection.ReflectionId;
import org.onward.text.EnumWords;
import org.onward.web.Form;
import org.onward.web.LondonTime;

/**
 * What goes into the record.
 *
 * @param until the last day, inclusive
 * @param notes the private notes that are copied into the record; one that is not of the owner or the period is left out
 */
record YearChoice(LocalDate from, LocalDate until, Set<YearPart> parts, Set<ReflectionId> notes) {
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String PART = "part";
    static final String NOTE = "note";

    /** The longest revalidation cycle: doctors revalidate every five years (General Medical Council). */
    static final int MAX_YEARS = 5;

    YearChoice {
        parts = Set.copyOf(parts);
        notes = Set.copyOf(notes);
    }

    /** The form that a learner sees first: the last twelve months, and all parts but no note. */
    static Form suggestion(LocalDate today) {
        Form form = Form.with(FROM, today.minusYears(1).plusDays(1).toString()).and(UNTIL, today.toString());
        return form.andAll(
                PART, Arrays.stream(YearPart.values()).map(EnumWords::wordOf).toList());
    }

    /** Whether the learner has chosen anything yet. */
    static boolean isMadeIn(Form form) {
        return !form.enteredAll(PART).isEmpty() || !form.enteredAll(NOTE).isEmpty();
    }

    /** Reads the choice. The form has problems afterwards if it is not valid. */
    static YearChoice read(Form form) {
        LocalDate from = form.date(FROM, "Enter the first day, such as 2026-04-01.");
        LocalDate until = form.date(UNTIL, "Enter the last day, such as 2027-03-31.");
        if (!form.hasProblems() && until.isBefore(from)) {
            form.reject(UNTIL, "The last day must not be before the first.");
        }
        if (!form.hasProblems() && from.plusYears(MAX_YEARS).isBefore(until)) {
            form.reject(FROM, "Choose at most %d years.".formatted(MAX_YEARS));
        }
        Set<YearPart> parts = EnumSet.noneOf(YearPart.class);
        form.enteredAll(PART).forEach(word -> EnumWords.find(YearPart.class, word)
                .ifPresentOrElse(
                        parts::add,
                        () -> form.reject(PART, "Use one of: %s.".formatted(EnumWords.list(YearPart.class)))));
        Set<ReflectionId> notes = new LinkedHashSet<>();
        form.enteredAll(NOTE).forEach(id -> note(id).ifPresentOrElse(
                        notes::add, () -> form.reject(NOTE, "Choose notes from the list.")));
        return new YearChoice(from, until, parts, notes);
    }

    /** The valid period of a form without a choice of parts or notes; empty if the form has no valid period. */
    static Optional<YearChoice> periodOf(Form form) {
        Form dates = Form.with(FROM, form.entered(FROM)).and(UNTIL, form.entered(UNTIL));
        YearChoice period = read(dates);
        return dates.hasProblems() ? Optional.empty() : Optional.of(period);
    }

    private static Optional<ReflectionId> note(String id) {
        try {
            return Optional.of(ReflectionId.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean has(YearPart part) {
        return parts.contains(part);
    }

    boolean includes(Instant moment) {
        return !moment.isBefore(start()) && moment.isBefore(end());
    }

    Instant start() {
        return from.atStartOfDay(LondonTime.ZONE).toInstant();
    }

    /** The end of the last day. */
    Instant end() {
        return until.plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant();
    }
}
