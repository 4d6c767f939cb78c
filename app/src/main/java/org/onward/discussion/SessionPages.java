package org.onward.discussion;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.onward.people.Access;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.Viewer;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.LondonTime;

/** Builds the page of a session. */
final class SessionPages {
    private final Sessions sessions;
    private final SessionChanges changes;
    private final SessionRecaps recaps;
    private final People people;
    private final Access access;
    private final Facilitators facilitators;
    private final InstantSource clock;

    SessionPages(
            Sessions sessions,
            SessionChanges changes,
            SessionRecaps recaps,
            People people,
            Access access,
            InstantSource clock) {
        this.sessions = sessions;
        this.changes = changes;
        this.recaps = recaps;
        this.people = people;
        this.access = access;
        this.facilitators = new Facilitators(people);
        this.clock = clock;
    }

    SessionPage page(Viewer viewer, Session session) {
        return page(
                viewer,
                session,
                session.needsFacilitator()
                        ? Form.blank()
                        : Form.with(
                                Facilitators.FACILITATOR, session.facilitator().toString()));
    }

    /** @param form a form of this page, with its problems */
    SessionPage page(Viewer viewer, Session session, Form form) {
        boolean leads = access.leads(viewer, session.team());
        boolean facilitates = leads || viewer.id().equals(session.facilitator());
        boolean planned = session.state() == SessionState.PLANNED;
        List<SessionChange> history = changes.of(session.id());
        Optional<SessionPage.ToDo> toDo =
                planned && facilitates ? Optional.of(toDo(viewer, session, leads, form)) : Optional.empty();
        return new SessionPage(
                List.of(leads ? new Link("/team/" + session.team(), session.teamName()) : new Link("/", "My learning")),
                form.problems(),
                session.title(),
                session.teamName(),
                LondonTime.dayAndTime(session.held().orElse(session.startsAt())),
                session.minutes(),
                PlanFields.words(session.mode()),
                session.facilitatorName(),
                session.needsFacilitator(),
                state(session),
                !planned,
                history.stream()
                        .limit(session.state() == SessionState.CLOSED ? 0 : 1)
                        .map(ChangeWords::line)
                        .findFirst(),
                history.stream().map(ChangeWords::line).toList(),
                planned && facilitates ? warnings(session, history) : List.of(),
                toDo,
                planned && !facilitates,
                session.state() == SessionState.CANCELLED
                        ? Optional.of(cancelled(session, facilitates))
                        : Optional.empty(),
                session.state() == SessionState.CLOSED
                        ? Optional.of(recaps.recap(viewer, session, leads, facilitates))
                        : Optional.empty(),
                "/modules/" + session.module());
    }

    /** A short notice is measured from the day on which people heard of the present time. */
    private List<String> warnings(Session session, List<SessionChange> history) {
        Instant announced = history.stream()
                .filter(change -> change.change() == SessionChange.ChangeType.MOVED)
                .map(SessionChange::changed)
                .findFirst()
                .orElse(session.planned());
        return sessions.checkTime(session, session.startsAt(), session.minutes(), announced)
                .warnings();
    }

    private String state(Session session) {
        return session.state() == SessionState.PLANNED && hasBegun(session)
                ? "Waits to be closed"
                : session.state().label();
    }

    private boolean hasBegun(Session session) {
        return !session.startsAt().isAfter(clock.instant());
    }

    private SessionPage.ToDo toDo(Viewer viewer, Session session, boolean leads, Form form) {
        return new SessionPage.ToDo(
                address(session) + "/guide",
                address(session) + "/close",
                address(session) + "/move",
                address(session) + "/cancel",
                Field.of(form, "reason"),
                facilitation(viewer, session, leads, form),
                hasBegun(session),
                people.participants(session.team()).stream().map(Person::name).toList());
    }

    private SessionPage.Facilitation facilitation(Viewer viewer, Session session, boolean leads, Form form) {
        Facilitators.Found found = facilitators.choices(viewer, session.team(), form);
        return new SessionPage.Facilitation(
                address(session) + "/facilitator",
                found.choices(),
                leads ? Optional.of(Field.of(form, Facilitators.OUTSIDE)) : Optional.empty(),
                found.words(),
                found.words().isPresent()
                        || form.problemWith(Facilitators.FACILITATOR).isPresent()
                        || form.problemWith(Facilitators.OUTSIDE).isPresent());
    }

    private SessionPage.Cancelled cancelled(Session session, boolean facilitates) {
        return new SessionPage.Cancelled(
                facilitates && changes.isRestorable(session)
                        ? Optional.of(address(session) + "/restore")
                        : Optional.empty());
    }

    static String address(Session session) {
        return "/sessions/" + session.id();
    }
}
