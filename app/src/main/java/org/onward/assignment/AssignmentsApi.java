package org.onward.assignment;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
}
