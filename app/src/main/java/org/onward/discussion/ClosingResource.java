package org.onward.discussion;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onward.commitment.Proposal;
import org.onward.people.PastParticipant;
import org.onward.people.PersonId;
import org.onward.people.Viewer;
import org.onward.text.TextRule;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Choices;
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
    private static final String HELD_EARLY = "heldEarly";
    private static final Choices.Choice HELD_ALREADY = Choices.choice("yes", "We have held it already");

    private final Sessions sessions;
    private final Attendances attendances;
    private final Idempotency idempotency;
    private final InstantSource clock;

    public ClosingResource(Sessions sessions, Attendances attendances, Idempotency idempotency, InstantSource clock) {
        this.sessions = sessions;
        this.attendances = attendances;
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
                : page(session, ProposalFormFields.withDefaultScopes(Form.blank()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.FACILITATES)
    public SeeOther close(@Auth Viewer viewer, @PathParam("session") SessionId id, Form form) {
        Session session = sessions.requireFacilitated(viewer, id);
        Map<PersonId, AttendanceStatus> attendance = RegisterFields.read(form, attendances.register(session));
        boolean heldEarly = readHeldEarly(session, form);
        List<String> themes = form.entered("themes")
                .lines()
                .map(TextRule::oneLine)
                .filter(theme -> !theme.isEmpty())
                .toList();
        List<Proposal> proposals = ProposalFormFields.read(form);
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    attendances.close(viewer, id, new SessionClosing(attendance, themes, proposals, heldEarly));
                    return SeeOther.to(SessionPages.address(session))
                            .withNotice("The discussion is closed. Whoever was there moved up a rung.");
                },
                () -> page(session, form));
    }

    private ClosePage page(Session session, Form form) {
        List<PastParticipant> register = attendances.register(session);
        return new ClosePage(
                new Link(SessionPages.address(session), "Back to the session"),
                form.problems(),
                SessionPages.address(session) + "/close",
                session.teamName(),
                LondonTime.dayAndTime(session.startsAt()),
                notStartedWarning(session),
                notStartedWarning(session).map(words -> Choices.of(form, HELD_EARLY, List.of(HELD_ALREADY))),
                RegisterFields.rows(form, register),
                Field.of(form, "themes"),
                ProposalFormFields.fields(form, owners(session, register)));
    }

    /** The people who may own a commitment: the team, its leader and the facilitator. */
    private static Map<PersonId, String> owners(Session session, List<PastParticipant> register) {
        Map<PersonId, String> owners = new LinkedHashMap<>();
        register.forEach(person -> owners.put(person.id(), person.name()));
        owners.put(session.facilitator(), session.facilitatorName());
        return owners;
    }

    /** Reads the checkbox. It adds a problem when the session has not started yet and the box is not checked. */
    private boolean readHeldEarly(Session session, Form form) {
        boolean heldEarly = form.isChecked(HELD_EARLY, HELD_ALREADY.value());
        if (notStartedWarning(session).isPresent() && !heldEarly) {
            form.reject(HELD_EARLY, "Tick that you have held it already, or close it once you have.");
        }
        return heldEarly;
    }

    private Optional<String> notStartedWarning(Session session) {
        return session.startsAt().isAfter(clock.instant())
                ? Optional.of("This session is planned for %s. Close it now only if you have held it already."
                        .formatted(LondonTime.dayAndTime(session.startsAt())))
                : Optional.empty();
    }
}
