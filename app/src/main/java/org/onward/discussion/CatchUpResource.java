package org.onward.discussion;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Supplier;
import org.onward.content.Library;
import org.onward.content.MarkdownRenderer;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.Page;
import org.onward.web.SeeOther;

/** The catch-up pack of a session, for invited people who missed it. Only the fact that they caught up is stored. */
@Path("/sessions/{session}/catch-up")
@Produces(MediaType.TEXT_HTML)
public final class CatchUpResource {
    private final Sessions sessions;
    private final Attendances attendances;
    private final CatchUps catchUps;
    private final Supplier<Library> library;
    private final Idempotency idempotency;

    public CatchUpResource(
            Sessions sessions,
            Attendances attendances,
            CatchUps catchUps,
            Supplier<Library> library,
            Idempotency idempotency) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.catchUps = catchUps;
        this.library = library;
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.INVITED)
    public Page pack(@Auth Viewer viewer, @PathParam("session") SessionId id) {
        Session session = sessions.require(id);
        return page(viewer, session, Form.with("minutes", Integer.toString(session.minutes())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.INVITED)
    public SeeOther done(@Auth Viewer viewer, @PathParam("session") SessionId id, Form form) {
        Session session = sessions.require(id);
        catchUps.requireMissed(viewer, session);
        int minutes = form.number("minutes", 1, Sessions.MAX_MINUTES, "How long it took");
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    catchUps.record(viewer, id, minutes);
                    return SeeOther.to("/modules/" + session.module())
                            .withNotice("You have caught up. It counts as discussed.");
                },
                () -> page(viewer, session, form));
    }

    private CatchUpPage page(Viewer viewer, Session session, Form form) {
        Attendance mine = catchUps.requireMissed(viewer, session);
        return new CatchUpPage(
                new Link("/", "Back to my learning"),
                form.problems(),
                SessionPages.address(session) + "/catch-up",
                session.title(),
                "/modules/" + session.module(),
                session.held().map(LondonTime::day).orElse(""),
                session.facilitatorName(),
                library.get().module(session.module()).map(module -> MarkdownRenderer.html(module.openingCase())),
                attendances.themesOf(session.id()),
                sessions.agenda(session.id()).questions().stream()
                        .map(Agenda.AgendaQuestion::wording)
                        .toList(),
                Field.of(form, "minutes"),
                mine.caughtUp().map(LondonTime::day));
    }
}
