package org.onward.discussion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.onward.calendar.MeetingTime;
import org.onward.calendar.MeetingTimeCheck;
import org.onward.calendar.MeetingTimeRule;
import org.onward.calendar.ObservedDays;
import org.onward.calendar.TakenTime;
import org.onward.content.Library;
import org.onward.content.Observance;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.text.TextRule;
import org.onward.web.LondonTime;

/**
 * Finds the possible clashes of a session: with the rules of the calendar, with the days in the content's calendar, and with
 * other sessions of its team or its facilitator.
 */
final class Outlooks {
    private final SessionDao dao;
    private final Supplier<Library> library;

    Outlooks(SessionDao dao, Supplier<Library> library) {
        this.dao = dao;
        this.library = library;
    }

    /** @param announced when people hear of the time */
    MeetingTimeCheck.TimeWarnings of(SessionTime session, Instant announced) {
        return MeetingTimeCheck.check(
                meeting(session.startsAt(), session.minutes()),
                LondonTime.at(announced).toLocalDateTime(),
                Stream.concat(taken(session, announced), observed()).toList());
    }

    private static MeetingTime meeting(Instant startsAt, int minutes) {
        return MeetingTime.of(LondonTime.at(startsAt).toLocalDateTime(), minutes);
    }

    private Stream<MeetingTimeRule> taken(SessionTime session, Instant announced) {
        Instant latest = session.startsAt().isAfter(announced) ? session.startsAt() : announced;
        return dao
                .near(
                        session.team(),
                        session.facilitator(),
                        session.except(),
                        session.startsAt().minus(Duration.ofDays(1)),
                        latest.plus(Duration.ofDays(MeetingTimeCheck.DAYS_TO_LOOK_AT + 1)))
                .stream()
                .map(other -> taken(session.team(), other));
    }

    private static TakenTime taken(TeamId team, Session other) {
        MeetingTime time = meeting(other.startsAt(), other.minutes());
        String when = "%s to %s".formatted(LondonTime.time(other.startsAt()), LondonTime.time(other.endsAt()));
        return new TakenTime(
                time,
                other.team().equals(team)
                        ? "The team has another discussion then, “%s” (%s).".formatted(other.title(), when)
                        : "%s runs another discussion then (%s)."
                                .formatted(TextRule.isolated(other.facilitatorName()), when));
    }

    /** Days on which many people are away. Days of the other levels change only how a meeting is held. */
    private Stream<MeetingTimeRule> observed() {
        return library.get().observances().stream()
                .filter(observance -> observance.level() == Observance.Level.HARD
                        || observance.level() == Observance.Level.BANK_HOLIDAY)
                .flatMap(observance -> observance.dates().stream().map(days -> observed(observance, days)));
    }

    private static ObservedDays observed(Observance observance, Observance.Days days) {
        int uncertain = observance.uncertaintyDays();
        return new ObservedDays(
                observance.name() + (uncertain > 0 ? " (expected on %s)".formatted(day(days)) : ""),
                observance.level() == Observance.Level.HARD
                        ? "people who keep it"
                        : "people who do not work on a bank holiday" + observance.where(),
                days.from().minusDays(uncertain),
                days.to().plusDays(uncertain),
                observance.startsEvening());
    }

    private static String day(Observance.Days days) {
        return LondonTime.day(days.from());
    }

    /**
     * A time that a session has or is to have.
     *
     * @param except the session itself, which does not clash with itself
     */
    record SessionTime(TeamId team, PersonId facilitator, Instant startsAt, int minutes, List<SessionId> except) {}
}
