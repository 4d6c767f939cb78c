package org.onward.discussion;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Idempotency;

/** The JSON API that moves and cancels sessions, and undoes a cancellation. A repeated call changes nothing. */
@Path("/api/v1/sessions/{session}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class SessionChangesApi {
    private final SessionChanges changes;
    private final Idempotency idempotency;

    public SessionChangesApi(SessionChanges changes, Idempotency idempotency) {
        this.changes = changes;
        this.idempotency = idempotency;
    }

    /** The body that moves a session: its new time in full, and a reason that everybody who is invited reads. */
    public record MoveBody(@Nullable String startsAt, int minutes, @Nullable String mode, @Nullable String reason) {
        SessionMove toMove() {
            return new SessionMove(
                    SessionsApi.startsAt(startsAt),
                    minutes,
                    SessionsApi.mode(mode),
                    Objects.requireNonNullElse(reason, ""));
        }

        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "MoveBody[" + startsAt + "]";
        }
    }

    /** The body that cancels a session. The reason may be left out. */
    public record CancelBody(@Nullable String reason) {
        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "CancelBody[…]";
        }
    }

    /** The body that undoes a cancellation: an empty object. */
    public record RestoreBody() {}

    /** The response to a cancellation and to its undoing. */
    public record ChangedSession(SessionId id, SessionState state) {}

    private record Repeatable(String change, SessionId session, Object body) {}

    @POST
    @Path("move")
    @Allowed(AccessRule.FACILITATES)
    public MovedSession move(
            @Auth Viewer viewer,
            @PathParam("session") SessionId session,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            MoveBody body) {
        SessionMove move = body.toMove();
        return idempotency.call(
                viewer.id().value(),
                key,
                new Repeatable("move", session, body),
                MovedSession.class,
                () -> changes.move(viewer, session, move));
    }

    @POST
    @Path("cancel")
    @Allowed(AccessRule.FACILITATES)
    public ChangedSession cancel(
            @Auth Viewer viewer,
            @PathParam("session") SessionId session,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            CancelBody body) {
        return idempotency.call(
                viewer.id().value(), key, new Repeatable("cancel", session, body), ChangedSession.class, () -> {
                    changes.cancel(viewer, session, Objects.requireNonNullElse(body.reason(), ""));
                    return new ChangedSession(session, SessionState.CANCELLED);
                });
    }

    @POST
    @Path("restore")
    @Allowed(AccessRule.FACILITATES)
    public ChangedSession restore(
            @Auth Viewer viewer,
            @PathParam("session") SessionId session,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            RestoreBody body) {
        return idempotency.call(
                viewer.id().value(), key, new Repeatable("restore", session, body), ChangedSession.class, () -> {
                    changes.restore(viewer, session);
                    return new ChangedSession(session, SessionState.PLANNED);
                });
    }
}
