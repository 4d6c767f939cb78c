package org.onward.commitment;

import java.time.LocalDate;
import java.util.List;
import org.onward.web.LondonTime;
import org.onward.web.Problem;

/**
 * The default dates of check-backs: 2, 6, 12 and 26 weeks after the commitment was confirmed. The owner may choose other
 * dates.
 *
 * <p>The intervals grow because spaced repetition improves memory (Cepeda, Vul, Rohrer, Wixted and Pashler 2008, "Spacing
 * effects in learning", Psychological Science 19(11)). The citation is from memory and was not verified. The study is about
 * memory, not about commitments.
 */
final class CheckBackDates {
    private static final List<Integer> WEEKS = List.of(2, 6, 12, 26);

    private CheckBackDates() {}

    /** The first default date after today. After the last one, the last interval is repeated. */
    static LocalDate next(LocalDate confirmed, LocalDate today) {
        return WEEKS.stream()
                .map(confirmed::plusWeeks)
                .filter(day -> day.isAfter(today))
                .findFirst()
                .orElseGet(() -> today.plusWeeks(WEEKS.get(WEEKS.size() - 1) - WEEKS.get(WEEKS.size() - 2)));
    }

    /** @throws Problem (422) unless the day is in the future and at most a year away */
    static LocalDate requireInRange(LocalDate day, LocalDate today) {
        LocalDate latest = today.plusYears(1);
        if (!day.isAfter(today) || day.isAfter(latest)) {
            throw Problem.invalid(
                    "reviewOn", "Choose a day after today and up to %s.".formatted(LondonTime.day(latest)));
        }
        return day;
    }
}
