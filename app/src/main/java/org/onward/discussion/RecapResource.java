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
import org.onward.people.MarkedText;
import org.onward.people.NameMentions;
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

/** The form that corrects the themes of a closed session. */
@Path("/sessions/{session}/themes")
@Produces(MediaType.TEXT_HTML)
public final class RecapResource {
    private final Sessions sessions;
    private final Attendances attendances;
    private final ThemeCorrections corrections;
    private final ThemeFields fields;
    private final Idempotency idempotency;

    public RecapResource(
            Sessions sessions,
            Attendances attendances,
            ThemeCorrections corrections,
            NameMentions names,
            Idempotency idempotency) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.corrections = corrections;
        this.fields = new ThemeFields(new NamesInThemes(names));
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.FACILITATES)
    public Page form(@Auth Viewer viewer, @PathParam("session") SessionId id) {
        Session session = requireClosed(viewer, id);
        return page(session, ThemeFields.with(attendances.themesOf(id)), List.of());
    }

    /** Corrects the themes. Themes that may name somebody are shown once before. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.FACILITATES)
    public Object correct(@Auth Viewer viewer, @PathParam("session") SessionId id, Form form) {
        Session session = requireClosed(viewer, id);
        List<MarkedText> marked = fields.warnings(form, session.team());
        if (!marked.isEmpty() && !form.hasProblems()) {
            return page(session, form, marked);
        }
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    boolean changed = corrections.correct(viewer, id, ThemeFields.read(form));
                    return SeeOther.to(SessionPages.address(session))
                            .withNotice(
                                    changed
                                            ? "What came up is corrected."
                                            : "You changed nothing, so nothing was corrected.");
                },
                () -> page(session, form, marked));
    }

    private Session requireClosed(Viewer viewer, SessionId id) {
        Session session = sessions.requireFacilitated(viewer, id);
        ThemeCorrections.requireClosed(session);
        return session;
    }

    private static RecapPage page(Session session, Form form, List<MarkedText> marked) {
        return new RecapPage(
                new Link(SessionPages.address(session), "Back to the session"),
                form.problems(),
                SessionPages.address(session) + "/themes",
                session.teamName(),
                LondonTime.dayAndTime(session.held().orElse(session.startsAt())),
                RecapPage.NameWarning.of(marked, ThemeFields.read(form)),
                Field.of(form, ThemeFields.THEMES));
    }
}
