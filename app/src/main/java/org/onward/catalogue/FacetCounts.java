package org.onward.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onward.content.JobRole;
import org.onward.content.Moment;
import org.onward.content.ThemeId;
import org.onward.text.EnumWords;

/** The number of items that each choice of a filter would leave, given the other filters. */
public final class FacetCounts {
    private final Map<String, Map<String, Integer>> counts = new HashMap<>();

    FacetCounts(List<FacetCount> rows) {
        rows.forEach(row ->
                counts.computeIfAbsent(row.facet(), key -> new HashMap<>()).put(row.option(), row.items()));
    }

    /** The number of items that match the words without filters. */
    int withoutFilters() {
        return of("all", "");
    }

    /** The number of items that match the words and the filters. */
    int found() {
        return counts.getOrDefault("found", Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    int found(OfferedItem.OfferedType type) {
        return of("found", Integer.toString(type.number()));
    }

    public int countWithTheme(ThemeId theme) {
        return of("theme", theme.value());
    }

    public int countOfKind(String kind) {
        return of("kind", kind);
    }

    public int countWithinMinutes(int minutes) {
        return of("minutes", Integer.toString(minutes));
    }

    public int countForAudience(JobRole audience) {
        return of("audience", EnumWords.wordOf(audience));
    }

    public int countForMoment(Moment moment) {
        return of("moment", EnumWords.wordOf(moment));
    }

    private int of(String facet, String option) {
        return counts.getOrDefault(facet, Map.of()).getOrDefault(option, 0);
    }
}
