package org.onward.discussion;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onward.content.ItemId;
import org.onward.content.Rung;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Created;
import org.onward.web.Idempotency;
import org.onward.web.Problem;

/** The JSON API that closes a session, corrects its attendance and its themes, and records a catch-up. */
@Path("/api/v1/sessions/{session}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class AttendanceApi {
    private final Attendances attendances;
    private final AttendanceCorrections corrections;
    private final ThemeCorrections themeCorrections;
    private final CatchUps catchUps;
    private final Sessions sessions;
    private final Idempotency idempotency;

    public AttendanceApi(
            Attendances attendances,
            AttendanceCorrections corrections,
            ThemeCorrections themeCorrections,
            CatchUps catchUps,
            Sessions sessions,
            Idempotency idempotency) {
        this.attendances = attendances;
        this.corrections = corrections;
        this.themeCorrections = themeCorrections;
        this.catchUps = catchUps;
        this.sessions = sessions;
        this.idempotency = idempotency;
    }

    /** The idempotency key covers the session as well as the body, because the session is in the path. */
    record Repeatable(SessionId session, Object body) {}

    @POST
    @Path("close")
    @Allowed(AccessRule.FACILITATES)
    public CloseResponse close(
            @Auth Viewer viewer,
            @PathParam("session") SessionId session,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            CloseRequest body) {
        SessionClosing closing = body.toSessionClosing();
        return idempotency.call(
                viewer.id().value(),
                key,
                new Repeatable(session, body),
                CloseResponse.class,
                () -> attendances.close(viewer, session, closing));
    }

    @POST
    @Path("correct")
    @Allowed(AccessRule.FACILITATES)
    public CorrectionResponse correct(
            @Auth Viewer viewer,
            @PathParam("session") SessionId session,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            CorrectionRequest body) {
        return idempotency.call(
                viewer.id().value(),
                key,
                new Repeatable(session, body),
                CorrectionResponse.class,
                () -> corrections.correct(viewer, session, body.statuses()));
    }

    /** The body that corrects the themes. */
    public record ThemesBody(@Nullable List<@Nullable String> themes) {}

    /** The response to corrected themes: whether they differ from those before. */
    public record CorrectedThemes(SessionId id, List<String> themes, boolean corrected) {}

    @PUT
    @Path("themes")
    @Allowed(AccessRule.FACILITATES)
    public CorrectedThemes correctThemes(
            @Auth Viewer viewer,
            @PathParam("session") SessionId session,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            ThemesBody body) {
        if (body.themes() == null) {
            throw Problem.invalid("themes", "Send all themes that stay, as a list.");
        }
        List<String> themes = CloseRequest.nonNullElements("themes", body.themes())
                .map(theme -> theme)
                .toList();
        return idempotency.call(viewer.id().value(), key, new Repeatable(session, body), CorrectedThemes.class, () -> {
            boolean corrected = themeCorrections.correct(viewer, session, themes);
            return new CorrectedThemes(session, attendances.themesOf(session), corrected);
        });
    }

    /** The body of a catch-up. Without minutes, the session's planned minutes count. */
    public record CatchUpBody(@Nullable Integer minutes) {}

    /** The response to a catch-up: the rung that the person reached. */
    public record CaughtUp(ItemId item, Rung rung) {}

    @POST
    @Path("catch-up")
    @Created
    @Allowed(AccessRule.INVITED)
    public CaughtUp catchUp(
            @Auth Viewer viewer,
            @PathParam("session") SessionId id,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            @Nullable CatchUpBody body) {
        if (body == null) {
            throw Problem.malformed("body", "Send a JSON object in the body.");
        }
        Session session = sessions.require(id);
        int minutes = body.minutes() == null ? session.minutes() : body.minutes();
        return idempotency.call(viewer.id().value(), key, new Repeatable(id, body), CaughtUp.class, () -> {
            catchUps.record(viewer, id, minutes);
            return new CaughtUp(session.module(), Rung.DISCUSSED);
        });
    }
}
