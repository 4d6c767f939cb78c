package org.onward.wayfinding;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.onward.catalogue.ItemLink;
import org.onward.catalogue.ItemWords;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.MarkdownRenderer;
import org.onward.content.Pathway;
import org.onward.learning.LadderSummary;
import org.onward.learning.Learning;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.MinutesInWords;
import org.onward.web.Problem;

/** The pathways as pages. */
@Path("/pathways")
@Produces(MediaType.TEXT_HTML)
public final class PathwaysResource {
    private final Supplier<Library> library;
    private final Learning learning;

    public PathwaysResource(Supplier<Library> library, Learning learning) {
        this.library = library;
        this.learning = learning;
    }

    /** Those that one is on stand first. */
    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public PathwaysPage all(@Auth Viewer viewer) {
        Library now = library.get();
        ProgressByItem mine = ProgressByItem.of(viewer, learning);
        return new PathwaysPage(now.pathways().stream()
                .map(pathway -> PathwayProgress.of(pathway, now, mine))
                .sorted(Comparator.comparing(journey -> !journey.isBegun() || journey.isFinished()))
                .map(PathwaysResource::entry)
                .toList());
    }

    @GET
    @Path("{pathway}")
    @Allowed(AccessRule.SIGNED_IN)
    public PathwayPage show(@Auth Viewer viewer, @PathParam("pathway") ItemId id) {
        Library now = library.get();
        PathwayProgress journey = PathwayProgress.of(require(id, now), now, ProgressByItem.of(viewer, learning));
        Pathway pathway = journey.pathway();
        return new PathwayPage(
                List.of(new Link("/", "My learning"), new Link("/pathways", "Pathways")),
                pathway.title(),
                pathway.summary(),
                steps(journey),
                MinutesInWords.about(journey.minutes()),
                pathway.audience(),
                ItemWords.moments(pathway.moments()),
                journey.next().map(stop -> next(journey, stop)),
                journey.isFinished(),
                standing(journey),
                journey.stops().stream().map(stop -> stop(journey, stop)).toList(),
                MarkdownRenderer.html(pathway.whoItIsFor()),
                MarkdownRenderer.html(pathway.whyThisOrder()),
                MarkdownRenderer.html(pathway.whenFinished()),
                ItemWords.review(pathway.reviewed(), pathway.reviewBy()));
    }

    /** @throws Problem (404) */
    static Pathway require(ItemId id, Library library) {
        return library.pathway(id)
                .orElseThrow(() -> Problem.notFound("There is no such pathway. The page Pathways lists them all."));
    }

    private static PathwaysPage.PathwayCard entry(PathwayProgress journey) {
        Pathway pathway = journey.pathway();
        return new PathwaysPage.PathwayCard(
                pathway.title(),
                "/pathways/" + pathway.id(),
                pathway.summary(),
                pathway.audience(),
                steps(journey),
                MinutesInWords.about(journey.minutes()),
                standing(journey));
    }

    private static String steps(PathwayProgress journey) {
        return CountPhrases.of(journey.stops().size(), "step");
    }

    private static Optional<String> standing(PathwayProgress journey) {
        if (journey.isFinished()) {
            return Optional.of("All %s done".formatted(steps(journey)));
        }
        if (journey.done() > 0) {
            return Optional.of("%d of %s done".formatted(journey.done(), steps(journey)));
        }
        return journey.isBegun() ? Optional.of("Begun") : Optional.empty();
    }

    private static PathwayPage.Next next(PathwayProgress journey, PathwayProgress.PathwayStop stop) {
        return new PathwayPage.Next(
                stop.number(),
                stop.item().title(),
                ItemLink.hrefOf(stop.item()),
                journey.isBegun() ? "Your next step here" : "Where it starts",
                stop.isBegun() ? "Go on with it" : "Start with step " + stop.number());
    }

    private static PathwayPage.Stop stop(PathwayProgress journey, PathwayProgress.PathwayStop stop) {
        return new PathwayPage.Stop(
                stop.number(),
                stop.item().title(),
                ItemLink.hrefOf(stop.item()),
                ItemWords.kind(stop.item()),
                stop.item().minutes(),
                stop.because(),
                stop.isDone(),
                journey.next().filter(stop::equals).isPresent(),
                stop.waitsForTheTeam(),
                stop.item() instanceof LearningModule
                        ? Optional.of(LadderSummary.of(stop.progress()))
                        : Optional.empty(),
                stop.progress()
                        .explored()
                        .map(on -> "Done " + LondonTime.day(on))
                        .orElse("Not yet"));
    }
}
