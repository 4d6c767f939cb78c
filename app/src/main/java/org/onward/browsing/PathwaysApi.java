package org.onward.browsing;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Pathway;
import org.onward.content.Rung;
import org.onward.content.ThemeId;
import org.onward.learning.Learning;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;

/** The JSON API for pathways with the viewer's progress. */
@Path("/api/v1/pathways")
@Produces(MediaType.APPLICATION_JSON)
public final class PathwaysApi {
    private final Supplier<Library> library;
    private final Learning learning;

    public PathwaysApi(Supplier<Library> library, Learning learning) {
        this.library = library;
        this.learning = learning;
    }

    public record PathwaysResponse(List<Summary> pathways) {}

    /** @param done the number of steps that the viewer has completed */
    public record Summary(ItemId id, String title, String summary, String audience, int steps, int minutes, int done) {}

    /** A pathway. Its texts are Markdown. */
    public record PathwayResponse(
            ItemId id,
            String title,
            String summary,
            String audience,
            List<ThemeId> themes,
            int minutes,
            String whoItIsFor,
            String whyThisOrder,
            String whenFinished,
            LocalDate reviewed,
            LocalDate reviewBy,
            Optional<ItemId> next,
            List<Step> steps) {}

    public record Step(
            ItemId item,
            String kind,
            String title,
            int minutes,
            String because,
            Optional<Rung> rung,
            boolean complete) {}

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public PathwaysResponse all(@Auth Viewer viewer) {
        Library current = library.get();
        ProgressByItem mine = ProgressByItem.of(viewer, learning);
        return new PathwaysResponse(current.pathways().stream()
                .map(pathway -> summary(PathwayProgress.of(pathway, current, mine)))
                .toList());
    }

    @GET
    @Path("{pathway}")
    @Allowed(AccessRule.SIGNED_IN)
    public PathwayResponse show(@Auth Viewer viewer, @PathParam("pathway") ItemId id) {
        Library current = library.get();
        return response(PathwayProgress.of(
                PathwaysResource.require(id, current), current, ProgressByItem.of(viewer, learning)));
    }

    private static Summary summary(PathwayProgress progress) {
        Pathway pathway = progress.pathway();
        return new Summary(
                pathway.id(),
                pathway.title(),
                pathway.summary(),
                pathway.audience(),
                progress.steps().size(),
                progress.minutes(),
                progress.done());
    }

    private static PathwayResponse response(PathwayProgress progress) {
        Pathway pathway = progress.pathway();
        return new PathwayResponse(
                pathway.id(),
                pathway.title(),
                pathway.summary(),
                pathway.audience(),
                pathway.themes(),
                progress.minutes(),
                pathway.whoItIsFor().source(),
                pathway.whyThisOrder().source(),
                pathway.whenFinished().source(),
                pathway.reviewed(),
                pathway.reviewBy(),
                progress.next().map(step -> step.item().id()),
                progress.steps().stream().map(PathwaysApi::step).toList());
    }

    private static Step step(PathwayProgress.PathwayStep step) {
        return new Step(
                step.item().id(),
                step.item().kindWord(),
                step.item().title(),
                step.item().minutes(),
                step.because(),
                step.progress().highestRung(),
                step.isDone());
    }
}
