package org.onward.discussion;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.onward.people.PersonId;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.Page;
import org.onward.web.SeeOther;

/** The form that corrects the attendance of a closed session. */
@Path("/sessions/{session}/correct")
@Produces(MediaType.TEXT_HTML)
public final class CorrectingResource {
    private final Sessions sessions;
    private final Attendances attendances;
    private final AttendanceCorrections corrections;
    private final Idempotency idempotency;

    public CorrectingResource(
            Sessions sessions, Attendances attendances, AttendanceCorrections corrections, Idempotency idempotency) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.corrections = corrections;
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.FACILITATES)
    public Page form(@Auth Viewer viewer, @PathParam("session") SessionId id) {
        Session session = requireCorrectable(viewer, id);
        List<Attendance> recorded = attendances.attendanceOf(id);
        Form form = Form.blank();
        recorded.forEach(
                row -> form.and(RegisterFields.field(row.person()), row.status().word()));
        return page(session, form);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.FACILITATES)
    public SeeOther correct(@Auth Viewer viewer, @PathParam("session") SessionId id, Form form) {
        Session session = requireCorrectable(viewer, id);
        Map<PersonId, AttendanceStatus> entered = RegisterFields.read(form, attendances.invited(session));
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    int corrected = corrections.correct(viewer, id, entered).corrected();
                    return SeeOther.to(SessionPages.address(session)).withNotice(words(corrected));
                },
                () -> page(session, form));
    }

    private static String words(int corrected) {
        return switch (corrected) {
            case 0 -> "You changed nothing, so nothing was corrected.";
            case 1 -> "Who was there is corrected, for one person. They see it on their own page.";
            default ->
                "Who was there is corrected, for %d people. They see it on their own pages.".formatted(corrected);
        };
    }

    private Session requireCorrectable(Viewer viewer, SessionId id) {
        Session session = sessions.requireFacilitated(viewer, id);
        corrections.requireCorrectable(session);
        return session;
    }

    private CorrectPage page(Session session, Form form) {
        return new CorrectPage(
                new Link(SessionPages.address(session), "Back to the session"),
                form.problems(),
                SessionPages.address(session) + "/correct",
                session.teamName(),
                LondonTime.dayAndTime(session.held().orElse(session.startsAt())),
                session.closed()
                        .map(AttendanceCorrections::correctableUntil)
                        .map(LondonTime::day)
                        .orElse(""),
                RegisterFields.rows(form, attendances.invited(session)));
    }
}
