package org.onward.discussion;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.onward.people.Access;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.Viewer;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.LondonTime;

/** Builds the page of a session. */
final class SessionPages {
    private final Sessions sessions;
    private final Attendances attendances;
    private final People people;
    private final Access access;
    private final InstantSource clock;

    SessionPages(Sessions sessions, Attendances attendances, People people, Access access, InstantSource clock) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    SessionPage page(Viewer viewer, Session session, List<FieldProblem> errors) {
        boolean facilitates = access.facilitates(viewer, session.team(), session.facilitator());
        boolean planned = session.state() == SessionState.PLANNED;
        return new SessionPage(
                List.of(
                        access.leads(viewer, session.team())
                                ? new Link("/team/" + session.team(), session.teamName())
                                : new Link("/", "My learning")),
                errors,
                session.title(),
                session.teamName(),
                LondonTime.dayAndTime(session.held().orElse(session.startsAt())),
                session.minutes(),
                PlanFields.words(session.mode()),
                session.facilitatorName(),
                state(session),
                !planned,
                planned && facilitates ? sessions.checkTime(session).warnings() : List.of(),
                planned && facilitates ? Optional.of(toDo(session)) : Optional.empty(),
                planned && !facilitates,
                session.state() == SessionState.CANCELLED,
                session.state() == SessionState.CLOSED
                        ? Optional.of(recap(viewer, session, facilitates))
                        : Optional.empty(),
                "/modules/" + session.module());
    }

    private String state(Session session) {
        boolean begun = !session.startsAt().isAfter(clock.instant());
        return session.state() == SessionState.PLANNED && begun
                ? "Waits to be closed"
                : session.state().label();
    }

    private SessionPage.ToDo toDo(Session session) {
        return new SessionPage.ToDo(
                address(session) + "/guide",
                address(session) + "/close",
                address(session) + "/cancel",
                !session.startsAt().isAfter(clock.instant()),
                people.participants(session.team()).stream().map(Person::name).toList());
    }

    private SessionPage.Recap recap(Viewer viewer, Session session, boolean facilitates) {
        List<Attendance> rows = attendances.attendanceOf(session.id());
        return new SessionPage.Recap(
                attendances.themesOf(session.id()),
                proposals(session.proposals()),
                facilitates ? Optional.of(register(session, rows)) : Optional.empty(),
                rows.stream()
                        .filter(row -> row.person().equals(viewer.id()))
                        .findFirst()
                        .map(row -> mine(session, row)));
    }

    private SessionPage.Register register(Session session, List<Attendance> rows) {
        return new SessionPage.Register(
                rows.stream()
                        .map(row -> new SessionPage.Present(row.name(), status(row)))
                        .toList(),
                address(session) + "/guide",
                attendances.isCorrectable(session) ? Optional.of(address(session) + "/correct") : Optional.empty(),
                session.closed()
                        .map(Attendances::correctableUntil)
                        .map(LondonTime::day)
                        .orElse(""));
    }

    private static String status(Attendance row) {
        return row.attended() || row.caughtUp().isEmpty()
                ? row.status().label()
                : row.status().label() + ", caught up since";
    }

    private static SessionPage.Mine mine(Session session, Attendance row) {
        if (row.attended()) {
            return new SessionPage.Mine("You were there. It counts as discussed.", Optional.empty());
        }
        return row.caughtUp()
                .map(at -> new SessionPage.Mine(
                        "You caught up on %s. It counts as discussed.".formatted(LondonTime.day(at)), Optional.empty()))
                .orElseGet(() -> new SessionPage.Mine(
                        "You could not be there. The catch-up pack brings you to the same place, when it suits you.",
                        Optional.of(address(session) + "/catch-up")));
    }

    private static String proposals(int taken) {
        return switch (taken) {
            case 0 -> "No commitments were taken down. Anyone can make one on the module’s page.";
            case 1 -> "One commitment was taken down. It waits for its owner, who alone can read it.";
            default ->
                "%d commitments were taken down. Each waits for its owner, who alone can read it.".formatted(taken);
        };
    }

    static String address(Session session) {
        return "/sessions/" + session.id();
    }
}
