package org.onward.commitment;

import java.time.LocalDate;
import java.util.List;
import org.onward.web.LondonTime;
import org.onward.web.Problem;

/**
 * When to ask how it went.
 *
 * <p>Unless its owner chooses other days: 2, 6, 12 and 26 weeks after it was confirmed. The widening gaps follow what is
 * known of spaced practice (Cepeda, Vul, Rohrer, Wixted and Pashler 2008, "Spacing effects in learning", Psychological
 * Science 19(11); recalled, not looked up again, and about remembering rather than about keeping promises).
 */
final class CheckBackDates {
    private static final List<Integer> WEEKS = List.of(2, 6, 12, 26);

    private CheckBackDates() {}

    /** The next of the usual days after today; when they have all passed, as long again as the last of the gaps. */
    static LocalDate next(LocalDate confirmed, LocalDate today) {
        return WEEKS.stream()
                .map(confirmed::plusWeeks)
                .filter(day -> day.isAfter(today))
                .findFirst()
                .orElseGet(() -> today.plusWeeks(WEEKS.get(WEEKS.size() - 1) - WEEKS.get(WEEKS.size() - 2)));
    }

    /** @throws Problem (422) unless the day is in the future, and within a year */
    static LocalDate require(LocalDate day, LocalDate today) {
        LocalDate latest = today.plusYears(1);
        if (!day.isAfter(today) || day.isAfter(latest)) {
            throw Problem.invalid(
                    "reviewOn", "Choose a day after today and up to %s.".formatted(LondonTime.day(latest)));
        }
        return day;
    }
}
