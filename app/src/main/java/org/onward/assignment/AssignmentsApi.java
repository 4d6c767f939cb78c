package org.onward.assignment;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Created;
import org.onward.web.Idempotency;
import org.onward.web.Problem;

/** The JSON API for assignments. */
@Path("/api/v1/assignments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class AssignmentsApi {
    private final Assignments assignments;
    private final Idempotency idempotency;

    public AssignmentsApi(Assignments assignments, Idempotency idempotency) {
        this.assignments = assignments;
        this.idempotency = idempotency;
    }

    @POST
    @Created
    @Allowed(AccessRule.LEADS)
    public AssignmentResult assign(
            @Auth Viewer viewer,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            @Nullable AssignmentRequest request) {
        if (request == null) {
            throw Problem.malformed("body", "Send what to follow up, by whom, by when and why, as JSON.");
        }
        return idempotency.call(
                viewer.id().value(),
                key,
                request,
                AssignmentResult.class,
                () -> assignments.assign(
                        viewer, request.item(), request.audience(), request.completeBy(), request.reason()));
    }

    public record ActionRequest(@Nullable AssignmentAction action) {}

    /** The request that an idempotency key identifies: the same key for another assignment is an error. */
    record IdempotentAction(AssignmentId assignment, AssignmentAction action) {}

    /** @param withdrawn when it was withdrawn */
    public record ActionResponse(AssignmentId id, int people, Optional<Instant> withdrawn) {
        static ActionResponse of(SentAssignment sent) {
            return new ActionResponse(sent.id(), sent.people(), sent.withdrawn());
        }
    }

    /** Withdraws or restores an assignment. */
    @POST
    @Path("{assignment}/action")
    @Allowed(AccessRule.LEADS)
    public ActionResponse act(
            @Auth Viewer viewer,
            @PathParam("assignment") AssignmentId id,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            @Nullable ActionRequest body) {
        if (body == null) {
            throw Problem.malformed("body", "Send a JSON object in the body.");
        }
        AssignmentAction action = body.action();
        if (action == null) {
            throw Problem.invalid("action", "Say withdraw or restore.");
        }
        return idempotency.call(
                viewer.id().value(),
                key,
                new IdempotentAction(id, action),
                ActionResponse.class,
                () -> ActionResponse.of(
                        switch (action) {
                            case WITHDRAW -> assignments.withdraw(viewer, id);
                            case RESTORE -> assignments.restore(viewer, id);
                        }));
    }
}
