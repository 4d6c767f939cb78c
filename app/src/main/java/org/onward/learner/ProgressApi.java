package org.onward.learner;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.learning.Progress;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Idempotency;
import org.onward.web.Problem;

/** The JSON API for the viewer's progress on one item: what others see of it, and what the viewer changes about that. */
@Path("/api/v1/me/progress/{item}")
@Produces(MediaType.APPLICATION_JSON)
public final class ProgressApi {
    private final WhoSees whoSees;
    private final Steps steps;
    private final Supplier<Library> library;
    private final Idempotency idempotency;

    public ProgressApi(WhoSees whoSees, Steps steps, Supplier<Library> library, Idempotency idempotency) {
        this.whoSees = whoSees;
        this.steps = steps;
        this.library = library;
        this.idempotency = idempotency;
    }

    /**
     * @param open whether others will see the next step
     * @param seen the rungs that others see
     * @param onlyYou the rungs that only the viewer sees
     */
    public record ProgressResponse(ItemId item, boolean open, List<RungResponse> seen, List<RungResponse> onlyYou) {}

    public record RungResponse(Rung rung, Instant since) {}

    public record ActionRequest(@Nullable ProgressAction action) {
        ProgressAction requireAction() {
            if (action == null) {
                throw Problem.invalid("action", "Say share, stop-sharing, count or take-back.");
            }
            return action;
        }
    }

    /** The request that an idempotency key identifies: the same key for another item is an error. */
    record IdempotentAction(ItemId item, ProgressAction action) {}

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public ProgressResponse show(@Auth Viewer viewer, @PathParam("item") ItemId id) {
        return response(viewer, require(id));
    }

    /** Shares the progress, stops sharing it, counts what was done before, or takes back a step. */
    @POST
    @Path("action")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(AccessRule.SIGNED_IN)
    public ProgressResponse act(
            @Auth Viewer viewer,
            @PathParam("item") ItemId id,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            @Nullable ActionRequest body) {
        if (body == null) {
            throw Problem.malformed("body", "Send a JSON object in the body.");
        }
        ProgressAction action = body.requireAction();
        Item item = require(id);
        return idempotency.call(
                viewer.id().value(), key, new IdempotentAction(id, action), ProgressResponse.class, () -> {
                    switch (action) {
                        case SHARE -> whoSees.share(viewer, id);
                        case STOP_SHARING -> whoSees.stopSharing(viewer, id);
                        case COUNT -> whoSees.count(viewer, id);
                        case TAKE_BACK -> steps.takeBackExplored(viewer, item);
                    }
                    return response(viewer, item);
                });
    }

    private ProgressResponse response(Viewer viewer, Item item) {
        ItemProgress itemProgress = whoSees.progressOn(viewer, item);
        return new ProgressResponse(
                item.id(),
                whoSees.isOpen(viewer, item.id()),
                rungs(
                        itemProgress.open(),
                        List.copyOf(itemProgress.open().rungsReached().keySet())),
                rungs(itemProgress.progress(), itemProgress.privateRungs()));
    }

    private static List<RungResponse> rungs(Progress progress, List<Rung> rungs) {
        return rungs.stream()
                .flatMap(rung -> progress.reachedAt(rung).map(since -> new RungResponse(rung, since)).stream())
                .toList();
    }

    private Item require(ItemId id) {
        return library.get()
                .item(id)
                .orElseThrow(() ->
                        Problem.notFound("There is no such module or resource. GET /api/v1/catalogue lists them."));
    }
}
