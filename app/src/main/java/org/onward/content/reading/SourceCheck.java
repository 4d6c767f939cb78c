package org.onward.content.reading;

import java.time.LocalDate;
import java.util.Optional;
import org.onward.content.CheckBasis;
import org.onward.text.EnumWords;

/** Reads the fields {@code check-basis} and {@code last-checked}: how a source was checked, and when. */
record SourceCheck(CheckBasis basis, Optional<LocalDate> on) {
    private static final Vocabulary<CheckBasis> BASES = Vocabulary.of(CheckBasis.class, EnumWords::label);
    private static final String DATE = "last-checked";
    private static final int MONTHS_UNTIL_STALE = 12;

    static SourceCheck read(Fields fields, LocalDate today) {
        CheckBasis basis = fields.word("check-basis", BASES);
        return new SourceCheck(basis, date(fields, "check-basis", basis != CheckBasis.NOT_CHECKED, today));
    }

    /**
     * The day of the last check; empty if the source was not checked.
     *
     * @param saidBy the field that says whether it was checked
     */
    static Optional<LocalDate> date(Fields fields, String saidBy, boolean seen, LocalDate today) {
        if (!seen) {
            if (fields.has(DATE)) {
                fields.error(
                        DATE,
                        "a date, and %s: not checked".formatted(saidBy),
                        "Leave out the date, or say what was looked at.");
            }
            return Optional.empty();
        }
        LocalDate checked = fields.date(DATE);
        if (checked.isAfter(today)) {
            fields.warning(DATE, checked.toString(), "A check cannot lie in the future.");
        } else if (checked.isAfter(LocalDate.EPOCH)
                && checked.plusMonths(MONTHS_UNTIL_STALE).isBefore(today)) {
            fields.warning(DATE, checked.toString(), "Open the address again and write today's date.");
        }
        return Optional.of(checked);
    }
}
