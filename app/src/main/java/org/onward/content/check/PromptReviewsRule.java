package org.onward.content.check;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onward.content.Prompt;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;
import org.onward.text.English;

/**
 * Warns once for each file about prompts that were not reviewed for two years. Modules are reviewed every year.
 * Questions about working together go out of date more slowly, and there are hundreds, so the interval is our own
 * choice.
 */
final class PromptReviewsRule implements ContentRule {
    private static final int YEARS = 2;

    @Override
    public void check(ParsedContent content, ProblemCollector problems) {
        Map<String, List<Prompt>> overdue = content.prompts().values().stream()
                .filter(prompt -> isOverdue(prompt.reviewed(), content.today()))
                .sorted(comparing(Prompt::reviewed).thenComparing(Prompt::id))
                .collect(groupingBy(content::fileOf, TreeMap::new, toList()));
        overdue.forEach((file, prompts) -> problems.warning(
                file,
                "reviewed",
                "%s not read for %d years, first %s (%s)"
                        .formatted(
                                English.count(prompts.size(), "prompt"),
                                YEARS,
                                prompts.get(0).id(),
                                prompts.get(0).reviewed()),
                "Read them with care, mend or remove them, and write the day."));
    }

    private static boolean isOverdue(LocalDate reviewed, LocalDate today) {
        return !reviewed.equals(LocalDate.EPOCH) && reviewed.isBefore(today.minusYears(YEARS));
    }
}
