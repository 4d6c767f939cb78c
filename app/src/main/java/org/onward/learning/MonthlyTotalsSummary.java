package org.onward.learning;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import org.onward.content.Item;
import org.onward.content.Library;
import org.onward.web.LondonTime;

/**
 * The latest monthly totals, for the partial {@code monthly-totals}.
 *
 * @param lastDay of the month, such as "31 October 2026"
 * @param lines by title, without items that have left the catalogue
 */
public record MonthlyTotalsSummary(String lastDay, List<TotalLine> lines) {
    public record TotalLine(String title, int openPeople, int privatePeople) {}

    /** Empty if no item has totals. */
    static Optional<MonthlyTotalsSummary> of(List<MonthlyTotal> totals, Library library) {
        List<TotalLine> lines = totals.stream()
                .flatMap(total -> library.item(total.item()).map(Item::title).stream()
                        .map(title -> new TotalLine(title, total.openPeople(), total.privatePeople())))
                .sorted(comparing(TotalLine::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new MonthlyTotalsSummary(
                        LondonTime.day(totals.get(0).month().plusMonths(1).minusDays(1)), lines));
    }
}
