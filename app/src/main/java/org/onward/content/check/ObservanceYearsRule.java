package org.onward.content.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.onward.content.Observance;
import org.onward.content.Observance.Days;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/**
 * Warns about an observance or a bank holiday whose dates end within a year. People plan that far ahead, and a missing
 * date looks like a day without an observance. The library states that dates go to the end of 2029 and are renewed in
 * time.
 */
final class ObservanceYearsRule implements ContentRule {
    private static final int MONTHS = 12;

    @Override
    public void check(ParsedContent content, ProblemCollector problems) {
        LocalDate needed = content.today().plusMonths(MONTHS);
        for (Observance observance : content.observances().values()) {
            Optional<LocalDate> last = observance.dates().stream().map(Days::to).max(Comparator.naturalOrder());
            if (last.isPresent() && last.get().isBefore(needed)) {
                problems.warning(
                        content.fileOf(observance),
                        observance.id() + ".dates",
                        "nothing after %s".formatted(last.get()),
                        "Add the dates of the years to come, with their source, or remove it.");
            }
        }
    }
}
