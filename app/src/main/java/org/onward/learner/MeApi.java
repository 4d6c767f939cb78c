package org.onward.learner;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.learning.CurrentRung;
import org.onward.learning.Progress;
import org.onward.people.PersonId;
import org.onward.people.Role;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Created;
import org.onward.web.Idempotency;
import org.onward.web.PageUser;
import org.onward.web.Problem;

/** The JSON API for the viewer's profile, learning and steps. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
public final class MeApi {
    private final MyLearning myLearning;
    private final Steps steps;
    private final Supplier<Library> library;
    private final Idempotency idempotency;

    public MeApi(MyLearning myLearning, Steps steps, Supplier<Library> library, Idempotency idempotency) {
        this.myLearning = myLearning;
        this.steps = steps;
        this.library = library;
        this.idempotency = idempotency;
    }

    /** @param csrfToken the token that scripts send in the header X-CSRF-Token; present only for a sign-in by cookie */
    public record ProfileResponse(
            PersonId id,
            String name,
            MyTeam team,
            List<String> roles,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> csrfToken) {}

    public record MyTeam(TeamId id, String name) {}

    public record LearningResponse(
            Optional<NextStep> next, List<AssignmentResponse> assigned, List<CurrentRung> progress) {}

    public record AssignmentResponse(UUID id, ItemId item, String askedBy, String reason, LocalDate completeBy) {
        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "AssignmentResponse[" + id + "]";
        }
    }

    public record StepResponse(ItemId item, Optional<Rung> rung) {}

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public ProfileResponse me(@Auth Viewer viewer, @Context ContainerRequestContext request) {
        return new ProfileResponse(
                viewer.id(),
                viewer.name(),
                new MyTeam(viewer.team(), viewer.teamName()),
                roles(viewer),
                PageUser.of(request).map(PageUser::maskedCsrf).filter(token -> !token.isEmpty()));
    }

    @GET
    @Path("learning")
    @Allowed(AccessRule.SIGNED_IN)
    public LearningResponse learning(@Auth Viewer viewer) {
        LearnerOverview overview = myLearning.overviewOf(viewer);
        return new LearningResponse(
                myLearning.nextStep(overview),
                overview.assigned().stream()
                        .map(item -> new AssignmentResponse(
                                item.id(), item.itemProgress().id(), item.askedBy(), item.reason(), item.completeBy()))
                        .toList(),
                myLearning.progress(viewer).stream()
                        .map(progress -> new CurrentRung(
                                progress.item(), progress.highestRung(), progress.highestRungReachedAt()))
                        .toList());
    }

    @POST
    @Path("steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @Created
    @Allowed(AccessRule.SIGNED_IN)
    public StepResponse recordStep(
            @Auth Viewer viewer, @HeaderParam("Idempotency-Key") Optional<String> key, StepRequest step) {
        return idempotency.callAtomic(viewer.id().value(), key, step, StepResponse.class, () -> {
            Item item = library.get()
                    .item(step.item())
                    .filter(Item::isOffered)
                    .orElseThrow(() -> Problem.invalid(
                            "item", "There is no such module or resource. GET /api/v1/catalogue lists them."));
            Progress progress = step.step() == Rung.EXPLORED
                    ? steps.explore(viewer, item, step.module(), step.minutes())
                    : steps.reflect(viewer, item, step.note().orElse(""), step.minutes());
            return new StepResponse(progress.item(), progress.highestRung());
        });
    }

    private static List<String> roles(Viewer viewer) {
        return Stream.of(
                        Stream.of("learner"),
                        viewer.leads() ? Stream.of("line-manager") : Stream.<String>empty(),
                        viewer.roles().stream().map(Role::word).sorted())
                .flatMap(words -> words)
                .toList();
    }
}
