package org.onward.composer;

import java.time.LocalDate;
import java.util.Optional;
import org.onward.content.Moment;

/**
 * When a moment is near enough to talk about it, in days from its own day: negative before, positive after. The days are
 * those of rule 2 in the project's research on reflection; moments that it names no window for have none.
 */
public record MomentWindow(int from, int to) {
    /**
     * People need care and facts after an incident, and no questions (rule 2: never within 48 hours). A day has no hour: it may
     * have been at its last minute. So there are questions from the third day after it on.
     */
    public static final int DAYS_OF_CARE = 3;

    private static final int FORTNIGHT = 14;

    /** Nothing for a moment that may be talked about at any time. */
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

    /** Whether the day is early, in time or late for what is coming. */
    public static Timing timing(UpcomingMoment coming, LocalDate today) {
        Optional<MomentWindow> window = of(coming.moment());
        if (window.isEmpty() || coming.on().isEmpty()) {
            return Timing.IN_TIME;
        }
        LocalDate day = coming.on().get();
        if (today.isBefore(window.get().opens(day))) {
            return Timing.EARLY;
        }
        return today.isAfter(day.plusDays(window.get().to)) ? Timing.LATE : Timing.IN_TIME;
    }

    /** The first day on which a moment of this day may be talked about. */
    public LocalDate opens(LocalDate day) {
        return day.plusDays(from);
    }

    public enum Timing {
        EARLY,
        IN_TIME,
        LATE
    }
}
