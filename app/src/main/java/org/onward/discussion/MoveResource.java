package org.onward.discussion;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.calendar.MeetingTimeCheck;
import org.onward.content.Mode;
import org.onward.people.Viewer;
import org.onward.text.EnumWords;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.Problem;
import org.onward.web.SeeOther;

/** The form that moves a session. */
@Path("/sessions/{session}/move")
@Produces(MediaType.TEXT_HTML)
public final class MoveResource {
    private static final String REASON = "reason";
    private static final List<String> FIELDS = List.of("date", "time", "minutes", "mode", REASON);

    private final Sessions sessions;
    private final SessionChanges changes;
    private final Idempotency idempotency;

    public MoveResource(Sessions sessions, SessionChanges changes, Idempotency idempotency) {
        this.sessions = sessions;
        this.changes = changes;
        this.idempotency = idempotency;
    }

    /** Shows the form with the present time, or with values from the query. */
    @GET
    @Allowed(AccessRule.FACILITATES)
    public Object form(@Auth Viewer viewer, @PathParam("session") SessionId id, @Context UriInfo address) {
        Session session = sessions.requireFacilitated(viewer, id);
        return session.state() != SessionState.PLANNED
                ? SeeOther.to(SessionPages.address(session))
                : page(session, filled(session, address.getQueryParameters()), SessionTimeForm.NO_WARNINGS);
    }

    /** Moves the session. Clashes of the new time are shown once before. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.FACILITATES)
    public Object move(@Auth Viewer viewer, @PathParam("session") SessionId id, Form form) {
        Session session = sessions.requireFacilitated(viewer, id);
        Optional<SessionMove> move = read(form);
        MeetingTimeCheck.TimeWarnings outlook = session.state() == SessionState.PLANNED
                ? move.map(wanted -> outlook(session, wanted, form)).orElse(SessionTimeForm.NO_WARNINGS)
                : SessionTimeForm.NO_WARNINGS;
        if (!outlook.warnings().isEmpty() && !form.hasProblems() && !SessionTimeForm.isKept(form)) {
            return page(session, form, outlook);
        }
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    boolean moved = changes.move(viewer, id, move.orElseThrow()).moved();
                    return SeeOther.to(SessionPages.address(session))
                            .withNotice(
                                    moved
                                            ? "The session is moved. Everybody who is invited sees it, with your reason."
                                            : "You changed nothing, so nothing is moved.");
                },
                () -> page(session, form, outlook));
    }

    private static Form filled(Session session, MultivaluedMap<String, String> query) {
        LocalDateTime start = LondonTime.at(session.startsAt()).toLocalDateTime();
        Form form = Form.with("date", start.toLocalDate().toString())
                .and("time", start.toLocalTime().toString())
                .and(
                        PlanFields.STARTS_AT.offsetField(),
                        LondonTime.at(session.startsAt()).getOffset().getId())
                .and("minutes", Integer.toString(session.minutes()))
                .and("mode", EnumWords.wordOf(session.mode()));
        FIELDS.stream().filter(query::containsKey).forEach(field -> form.and(field, query.getFirst(field)));
        return form;
    }

    private static Optional<SessionMove> read(Form form) {
        Optional<Instant> startsAt =
                PlanFields.STARTS_AT.read(form, "Choose the day.", "Say when you start, such as 10:00.");
        int minutes = form.number("minutes", Sessions.MIN_MINUTES, Sessions.MAX_MINUTES, "How long");
        Optional<Mode> mode = form.choice("mode", word -> EnumWords.require(Mode.class, word), "Say where people are.");
        String reason = form.text(
                REASON, SessionMove.MAX_REASON_LENGTH, "Say why it moves. Everybody who is invited reads it.");
        return form.hasProblems()
                ? Optional.empty()
                : Optional.of(new SessionMove(startsAt.orElseThrow(), minutes, mode.orElseThrow(), reason));
    }

    private MeetingTimeCheck.TimeWarnings outlook(Session session, SessionMove move, Form form) {
        try {
            return move.isWhere(session) ? SessionTimeForm.NO_WARNINGS : changes.checkTime(session, move);
        } catch (Problem problem) {
            SessionTimeForm.reject(form, problem);
            return SessionTimeForm.NO_WARNINGS;
        }
    }

    private MovePage page(Session session, Form form, MeetingTimeCheck.TimeWarnings outlook) {
        String address = SessionPages.address(session) + "/move";
        Optional<Agenda> agenda = changes.ownAgenda(session);
        return new MovePage(
                new Link(SessionPages.address(session), "Back to the session"),
                form.problems(),
                address,
                session.teamName(),
                "%s, %d minutes".formatted(LondonTime.dayAndTime(session.startsAt()), session.minutes()),
                agenda.isPresent()
                        ? "Its questions stay as they are."
                        : "Its agenda changes only if you change how long it is.",
                outlook.warnings(),
                outlook.better()
                        .map(better -> SessionTimeForm.alternative(
                                address, form, better, Stream.of("minutes", "mode", REASON))),
                outlook.warnings().isEmpty() ? Optional.empty() : Optional.of(SessionTimeForm.key(form)),
                Field.of(form, "date"),
                Field.of(form, "time"),
                PlanFields.STARTS_AT.offsetChoices(form),
                PlanFields.minutes(form, agenda, session.minutes()),
                PlanFields.modes(form),
                Field.of(form, REASON));
    }
}
