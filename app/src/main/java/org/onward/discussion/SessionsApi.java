package org.onward.discussion;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onward.content.ItemId;
import org.onward.content.Mode;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.text.EnumWords;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Created;
import org.onward.web.Idempotency;
import org.onward.web.Problem;
import org.onward.web.ValueFormats;
import org.onward.web.WordChoice;

/** The JSON API that plans sessions. */
@Path("/api/v1/sessions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class SessionsApi {
    private final Sessions sessions;
    private final Idempotency idempotency;

    public SessionsApi(Sessions sessions, Idempotency idempotency) {
        this.sessions = sessions;
        this.idempotency = idempotency;
    }

    /** The body that plans a session. */
    public record PlanBody(
            @Nullable TeamId team,
            @Nullable ItemId module,
            @Nullable String startsAt,
            int minutes,
            @Nullable String mode,
            Optional<PersonId> facilitator) {

        NewSession toNewSession() {
            return new NewSession(
                    require("team", team, "Say which team, by its id."),
                    require("module", module, "Say which module, by its id."),
                    SessionsApi.startsAt(startsAt),
                    minutes,
                    SessionsApi.mode(mode),
                    facilitator);
        }
    }

    private static final String MODES = "Use one of: %s.".formatted(EnumWords.list(Mode.class));

    @POST
    @Created
    @Allowed(AccessRule.LEADS)
    public PlannedSession plan(
            @Auth Viewer viewer, @HeaderParam("Idempotency-Key") Optional<String> key, PlanBody body) {
        NewSession session = body.toNewSession();
        return idempotency.call(
                viewer.id().value(), key, body, PlannedSession.class, () -> sessions.plan(viewer, session));
    }

    private static <T> T require(String field, @Nullable T value, String message) {
        if (value == null) {
            throw Problem.invalid(field, message);
        }
        return value;
    }

    /** @throws Problem (422) naming the field {@code startsAt} */
    static Instant startsAt(@Nullable String text) {
        return ValueFormats.instant(require("startsAt", text, ValueFormats.INSTANT))
                .orElseThrow(() -> Problem.invalid("startsAt", ValueFormats.INSTANT));
    }

    /** @throws Problem (422) naming the field {@code mode} */
    static Mode mode(@Nullable String word) {
        return WordChoice.require("mode", Mode.class, require("mode", word, MODES));
    }
}
