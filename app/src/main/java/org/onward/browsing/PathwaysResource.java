package org.onward.browsing;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.onward.assignment.Assignments;
import org.onward.assignment.ReceivedRequest;
import org.onward.catalogue.AskLink;
import org.onward.catalogue.ItemLink;
import org.onward.catalogue.ItemWords;
import org.onward.catalogue.SavedByItem;
import org.onward.catalogue.SavedItems;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.MarkdownRenderer;
import org.onward.content.Pathway;
import org.onward.learning.LadderSummary;
import org.onward.learning.Learning;
import org.onward.people.Viewer;
import org.onward.text.English;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.MinutesInWords;
import org.onward.web.Problem;

/** The pages of pathways. */
@Path("/pathways")
@Produces(MediaType.TEXT_HTML)
public final class PathwaysResource {
    private final Supplier<Library> library;
    private final Learning learning;
    private final SavedItems saved;
    private final Assignments assignments;

    public PathwaysResource(Supplier<Library> library, Learning learning, SavedItems saved, Assignments assignments) {
        this.library = library;
        this.learning = learning;
        this.saved = saved;
        this.assignments = assignments;
    }

    /** Lists the pathways. Those in progress come first. */
    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public PathwaysPage all(@Auth Viewer viewer) {
        Library now = library.get();
        ProgressByItem mine = ProgressByItem.of(viewer, learning);
        return new PathwaysPage(now.pathways().stream()
                .map(pathway -> PathwayProgress.of(pathway, now, mine))
                .sorted(Comparator.comparing(progress -> !progress.isStarted() || progress.isFinished()))
                .map(PathwaysResource::entry)
                .toList());
    }

    @GET
    @Path("{pathway}")
    @Allowed(AccessRule.SIGNED_IN)
    public PathwayPage show(@Auth Viewer viewer, @PathParam("pathway") ItemId id) {
        Library now = library.get();
        PathwayProgress progress = PathwayProgress.of(require(id, now), now, ProgressByItem.of(viewer, learning));
        Pathway pathway = progress.pathway();
        SavedByItem mine = saved.savedByItem(viewer);
        Map<ItemId, String> asked = assignments.receivedBy(viewer).stream()
                .collect(Collectors.toMap(ReceivedRequest::item, PathwaysResource::asked));
        return new PathwayPage(
                List.of(new Link("/", "My learning"), new Link("/pathways", "Pathways")),
                "/pathways/" + id,
                mine.stateOf(id, "/pathways/" + id),
                pathway.title(),
                pathway.summary(),
                steps(progress),
                MinutesInWords.about(progress.minutes()),
                pathway.audience(),
                ItemWords.moments(pathway.moments()),
                progress.next().map(step -> next(progress, step)),
                progress.isFinished(),
                progressText(progress),
                progress.steps().stream()
                        .map(step -> step(viewer, progress, step, mine, asked))
                        .toList(),
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

    private static PathwaysPage.PathwayCard entry(PathwayProgress progress) {
        Pathway pathway = progress.pathway();
        return new PathwaysPage.PathwayCard(
                pathway.title(),
                "/pathways/" + pathway.id(),
                pathway.summary(),
                pathway.audience(),
                steps(progress),
                MinutesInWords.about(progress.minutes()),
                progressText(progress));
    }

    private static String steps(PathwayProgress progress) {
        return English.count(progress.steps().size(), "step");
    }

    private static Optional<String> progressText(PathwayProgress progress) {
        if (progress.isFinished()) {
            return Optional.of("All %s done".formatted(steps(progress)));
        }
        if (progress.done() > 0) {
            return Optional.of("%d of %s done".formatted(progress.done(), steps(progress)));
        }
        return progress.isStarted() ? Optional.of("Begun") : Optional.empty();
    }

    private static PathwayPage.Next next(PathwayProgress progress, PathwayProgress.PathwayStep step) {
        return new PathwayPage.Next(
                step.item().title(),
                ItemLink.hrefOf(step.item()),
                progress.isStarted() ? "Your next step here" : "Where it starts",
                step.isStarted() ? "Go on with it" : "Start with step " + step.number());
    }

    private static String asked(ReceivedRequest request) {
        return "%s asked you for it, by %s.".formatted(request.askedByName(), LondonTime.day(request.completeBy()));
    }

    private static PathwayPage.PathwayStep step(
            Viewer viewer,
            PathwayProgress progress,
            PathwayProgress.PathwayStep step,
            SavedByItem mine,
            Map<ItemId, String> asked) {
        return new PathwayPage.PathwayStep(
                step.item().id(),
                mine.isKept(step.item().id()),
                AskLink.of(viewer, step.item().id()),
                step.item().title(),
                ItemLink.hrefOf(step.item()),
                ItemWords.kind(step.item()),
                step.item().minutes(),
                step.because(),
                Optional.ofNullable(asked.get(step.item().id())).filter(words -> !step.isDone()),
                step.isDone(),
                progress.next().filter(step::equals).isPresent(),
                step.waitsForTeam(),
                step.item() instanceof LearningModule
                        ? Optional.of(LadderSummary.of(step.progress()))
                        : Optional.empty(),
                step.progress()
                        .explored()
                        .map(on -> "Done " + LondonTime.day(on))
                        .orElse("Not yet"));
    }
}
