package org.onward.discussion;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onward.commitment.Proposal;
import org.onward.people.MarkedText;
import org.onward.people.NameMentions;
import org.onward.people.PastParticipant;
import org.onward.people.PersonId;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.DateTimeFields;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.SeeOther;

/** The form that closes a session. */
@Path("/sessions/{session}/close")
@Produces(MediaType.TEXT_HTML)
public final class ClosingResource {
    private static final DateTimeFields HELD_AT = new DateTimeFields("heldDate", "heldTime");

    private final Sessions sessions;
    private final Attendances attendances;
    private final ThemeFields themes;
    private final Idempotency idempotency;
    private final InstantSource clock;

    public ClosingResource(
            Sessions sessions,
            Attendances attendances,
            NameMentions names,
            Idempotency idempotency,
            InstantSource clock) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.themes = new ThemeFields(new NamesInThemes(names));
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Shows the form. A session that is no longer planned redirects to its page. */
    @GET
    @Allowed(AccessRule.FACILITATES)
    public Object form(@Auth Viewer viewer, @PathParam("session") SessionId id) {
        Session session = sessions.requireFacilitated(viewer, id);
        return session.state() != SessionState.PLANNED
                ? SeeOther.to(SessionPages.address(session))
                : page(session, ProposalFormFields.withDefaultScopes(Form.blank()), List.of());
    }

    /** Closes the session. Themes that may name somebody are shown once before. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.FACILITATES)
    public Object close(@Auth Viewer viewer, @PathParam("session") SessionId id, Form form) {
        Session session = sessions.requireFacilitated(viewer, id);
        Optional<Instant> heldAt = readHeldAt(session, form);
        Map<PersonId, AttendanceStatus> attendance = RegisterFields.read(form, attendances.register(session));
        List<Proposal> proposals = ProposalFormFields.read(form);
        List<MarkedText> marked = themes.warnings(form, session.team());
        if (!marked.isEmpty() && !form.hasProblems() && session.state() == SessionState.PLANNED) {
            return page(session, form, marked);
        }
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    attendances.close(
                            viewer, id, new SessionClosing(attendance, ThemeFields.read(form), proposals, heldAt));
                    return SeeOther.to(SessionPages.address(session))
                            .withNotice("The discussion is closed. Whoever was there moved up a rung.");
                },
                () -> page(session, form, marked));
    }

    private ClosePage page(Session session, Form form, List<MarkedText> marked) {
        List<PastParticipant> register = attendances.register(session);
        return new ClosePage(
                new Link(SessionPages.address(session), "Back to the session"),
                form.problems(),
                SessionPages.address(session) + "/close",
                session.teamName(),
                LondonTime.dayAndTime(session.startsAt()),
                isToCome(session) ? Optional.of(heldFields(form)) : Optional.empty(),
                RecapPage.NameWarning.of(marked, ThemeFields.read(form)),
                RegisterFields.presence(form, register),
                RegisterFields.marks(form, register),
                Field.of(form, ThemeFields.THEMES),
                ProposalFormFields.fields(form, owners(session, register)),
                ProposalFormFields.hasMore(form));
    }

    /** The people who may own a commitment: the team, its leader and the facilitator. */
    private static Map<PersonId, String> owners(Session session, List<PastParticipant> register) {
        Map<PersonId, String> owners = new LinkedHashMap<>();
        register.forEach(person -> owners.put(person.id(), person.name()));
        if (!session.facilitatorLeft()) {
            owners.put(session.facilitator(), session.facilitatorName());
        }
        return owners;
    }

    /** Reads when a session was held whose start is to come. It adds a problem unless that is a time that has passed. */
    private Optional<Instant> readHeldAt(Session session, Form form) {
        if (!isToCome(session)) {
            return Optional.empty();
        }
        Optional<Instant> held = HELD_AT.read(
                form,
                "Say on which day you held it. If you have not held it yet, close it afterwards.",
                "Say at what time you began.");
        Instant now = clock.instant();
        held.filter(at -> at.isAfter(now))
                .ifPresent(future -> form.reject(
                        HELD_AT.date(), "This time is to come. Close the discussion once you have held it."));
        held.filter(at -> at.isBefore(now.minus(Sessions.MAX_AGE)))
                .ifPresent(longAgo -> form.reject(HELD_AT.date(), "Choose a day of the last 14 days."));
        return held;
    }

    private static ClosePage.HeldFields heldFields(Form form) {
        return new ClosePage.HeldFields(
                Field.of(form, HELD_AT.date()), Field.of(form, HELD_AT.time()), HELD_AT.offsetChoices(form));
    }

    private boolean isToCome(Session session) {
        return session.startsAt().isAfter(clock.instant());
    }
}
