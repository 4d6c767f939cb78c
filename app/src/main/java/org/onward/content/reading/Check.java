package org.onward.content.reading;

import java.time.LocalDate;
import java.util.Optional;
import org.onward.content.CheckBasis;
import org.onward.content.Words;

/** Reads the fields {@code check-basis} and {@code last-checked}: who looked at what, and when. */
record Check(CheckBasis basis, Optional<LocalDate> on) {
    private static final Vocabulary<CheckBasis> BASES =
            Vocabulary.of(CheckBasis.class, basis -> Words.of(basis).replace("-", " "));
    private static final String DATE = "last-checked";
    private static final int MONTHS_UNTIL_STALE = 12;

    static Check read(Fields fields, LocalDate today) {
        CheckBasis basis = fields.word("check-basis", BASES);
        if (basis == CheckBasis.NOT_CHECKED) {
            if (fields.has(DATE)) {
                fields.error(
                        DATE, "a date, and check-basis: not checked", "Leave out the date, or say what was looked at.");
            }
            return new Check(basis, Optional.empty());
        }
        LocalDate checked = fields.date(DATE);
        if (checked.isAfter(today)) {
            fields.warning(DATE, checked.toString(), "A check cannot lie in the future.");
        } else if (checked.isAfter(LocalDate.EPOCH)
                && checked.plusMonths(MONTHS_UNTIL_STALE).isBefore(today)) {
            fields.warning(DATE, checked.toString(), "Open the address again and write today's date.");
        }
        return new Check(basis, Optional.of(checked));
    }
}
