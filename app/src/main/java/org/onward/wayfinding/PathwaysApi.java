package org.onward.wayfinding;

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

/** The pathways as JSON, with the caller's place on each. */
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

    /** @param done how many of the steps the caller has completed */
    public record Summary(ItemId id, String title, String summary, String audience, int steps, int minutes, int done) {}

    /** A pathway; its texts are Markdown. */
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
        Library now = library.get();
        ProgressByItem mine = ProgressByItem.of(viewer, learning);
        return new PathwaysResponse(now.pathways().stream()
                .map(pathway -> summary(PathwayProgress.of(pathway, now, mine)))
                .toList());
    }

    @GET
    @Path("{pathway}")
    @Allowed(AccessRule.SIGNED_IN)
    public PathwayResponse show(@Auth Viewer viewer, @PathParam("pathway") ItemId id) {
        Library now = library.get();
        return whole(PathwayProgress.of(PathwaysResource.require(id, now), now, ProgressByItem.of(viewer, learning)));
    }

    private static Summary summary(PathwayProgress journey) {
        Pathway pathway = journey.pathway();
        return new Summary(
                pathway.id(),
                pathway.title(),
                pathway.summary(),
                pathway.audience(),
                journey.stops().size(),
                journey.minutes(),
                journey.done());
    }

    private static PathwayResponse whole(PathwayProgress journey) {
        Pathway pathway = journey.pathway();
        return new PathwayResponse(
                pathway.id(),
                pathway.title(),
                pathway.summary(),
                pathway.audience(),
                pathway.themes(),
                journey.minutes(),
                pathway.whoItIsFor().source(),
                pathway.whyThisOrder().source(),
                pathway.whenFinished().source(),
                pathway.reviewed(),
                pathway.reviewBy(),
                journey.next().map(stop -> stop.item().id()),
                journey.stops().stream().map(PathwaysApi::step).toList());
    }

    private static Step step(PathwayProgress.PathwayStop stop) {
        return new Step(
                stop.item().id(),
                stop.item().kindWord(),
                stop.item().title(),
                stop.item().minutes(),
                stop.because(),
                stop.progress().rung(),
                stop.isDone());
    }
}
