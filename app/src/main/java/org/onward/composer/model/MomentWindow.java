package org.onward.composer.model;

import java.time.LocalDate;
import java.util.Optional;
import org.onward.content.Moment;

/**
 * The days on which a moment may be talked about, counted from its own day: negative before, positive after. They come
 * from rule 2 in the project's research on reflection. Moments without a window there have none here.
 */
public record MomentWindow(int from, int to) {
    /**
     * The first day after an incident with questions. Rule 2 says: never within 48 hours. A date has no time, and the
     * incident may have been at the end of its day, so the third day is the first.
     */
    public static final int DAYS_OF_CARE = 3;

    private static final int FORTNIGHT = 14;

    /** Empty for a moment that may be talked about at any time. */
    public static Optional<MomentWindow> of(Moment moment) {
        return switch (moment) {
            case RECRUITING_OPENS -> Optional.of(new MomentWindow(-FORTNIGHT, 0));
            case PDR_SEASON -> Optional.of(new MomentWindow(-21, 0));
            case PROJECT_KICK_OFF -> Optional.of(new MomentWindow(-7, 0));
            case INCIDENT -> Optional.of(new MomentWindow(DAYS_OF_CARE, FORTNIGHT));
            case OBSERVANCE -> Optional.of(new MomentWindow(-10, 0));
            case EXTERNAL_NEWS -> Optional.of(new MomentWindow(0, 7));
            case SHORTLISTING,
                    INTERVIEW_DEBRIEF,
                    PROMOTION_ROUND,
                    CHAIRING_MEETING,
                    GO_LIVE,
                    RESTRUCTURE,
                    NEWCOMER,
                    SURVEY_RESULTS -> Optional.empty();
        };
    }

    /** Whether today is before, within or after the window. */
    public static Timing timing(UpcomingMoment upcoming, LocalDate today) {
        Optional<MomentWindow> window = of(upcoming.moment());
        if (window.isEmpty() || upcoming.on().isEmpty()) {
            return Timing.IN_TIME;
        }
        LocalDate day = upcoming.on().get();
        if (today.isBefore(window.get().firstDay(day))) {
            return Timing.EARLY;
        }
        return today.isAfter(day.plusDays(window.get().to)) ? Timing.LATE : Timing.IN_TIME;
    }

    /** The first day of the window around this day. */
    public LocalDate firstDay(LocalDate day) {
        return day.plusDays(from);
    }

    public enum Timing {
        EARLY,
        IN_TIME,
        LATE
    }
}
