package org.onward.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Something that people keep, when it falls, and what a chair can do about it. Says nothing about who keeps it here. */
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
        regions = EnumWords.inOrder(regions);
        dates = List.copyOf(dates);
    }

    /** The main days, first and last included. */
    public record Days(LocalDate from, LocalDate to) {
        public boolean include(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** How strongly a time that falls on it is warned of; a moment is an occasion to talk and never a warning. */
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

    /** How the dates were worked out. */
    public enum Method {
        UMM_AL_QURA,
        HEBREW,
        EASTER,
        ASTRONOMICAL,
        FIXED,
        PUBLISHED
    }

    /** How sure we are of the dates: computed, copied from who publishes them, or from memory. */
    public enum Certainty {
        COMPUTED,
        PUBLISHED,
        RECALLED
    }
}
