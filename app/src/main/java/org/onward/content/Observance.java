package org.onward.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.onward.text.English;

/**
 * A day or days that people observe, and what a chair can do about it. It says nothing about who in the organisation
 * observes it.
 */
public record Observance(
        ObservanceId id,
        String name,
        String keptBy,
        Level level,
        boolean startsEvening,
        int uncertaintyDays,
        Set<Region> regions,
        Method method,
        Certainty certainty,
        String source,
        LocalDate checkedOn,
        String advice,
        List<Days> dates) {

    public Observance {
        regions = EnumSets.inOrder(regions);
        dates = List.copyOf(dates);
    }

    /** Where it is observed, to follow a name: empty for everywhere, or {@code " in Scotland"}. */
    public String where() {
        return regions.size() == Region.values().length
                ? ""
                : " in " + English.list(regions.stream().map(Region::label).toList());
    }

    /** The main days, including the first and the last. */
    public record Days(LocalDate from, LocalDate to) {
        public boolean include(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /**
     * How strong a warning is for a meeting on these days. {@link #MOMENT} is an occasion to talk and gives no warning.
     */
    public enum Level {
        HARD,
        SOFT,
        NOTE,
        MOMENT,
        BANK_HOLIDAY;

        public boolean warns() {
            return this != MOMENT;
        }
    }

    /** How the dates were determined. */
    public enum Method {
        UMM_AL_QURA,
        HEBREW,
        EASTER,
        ASTRONOMICAL,
        FIXED,
        PUBLISHED
    }

    /** How certain the dates are: computed, copied from the publisher, or from memory. */
    public enum Certainty {
        COMPUTED,
        PUBLISHED,
        RECALLED
    }
}
