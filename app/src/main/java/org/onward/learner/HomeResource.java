package org.onward.learner;

import static java.util.Comparator.comparing;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.catalogue.SavedByItem;
import org.onward.content.Item;
import org.onward.content.Rung;
import org.onward.learning.LadderSummary;
import org.onward.people.Viewer;
import org.onward.prompts.sheet.SharedSheets;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.LondonTime;
import org.onward.web.MinutesInWords;

/** The home page. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class HomeResource {
    /** The number of lines of a list that are shown at once. The others are folded, so that the page has two screens at most. */
    private static final int SHOWN_DUE = 2;

    /** Of both lists together. */
    private static final int SHOWN_LINES = 4;

    private static final int SHOWN_FOLLOW_UPS = 2;

    /** With more lines than this above them, all follow-up modules are folded. */
    private static final int FEW_LINES = 3;

    private final MyLearning myLearning;
    private final Versions versions;
    private final SharedSheets sharedSheets;

    public HomeResource(MyLearning myLearning, Versions versions, SharedSheets sharedSheets) {
        this.myLearning = myLearning;
        this.versions = versions;
        this.sharedSheets = sharedSheets;
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public HomePage home(@Auth Viewer viewer) {
        MyLearning.OwnItems ownItems = myLearning.ownItems(viewer, Optional.empty());
        LearnerOverview overview = ownItems.overview();
        Optional<NextStep> next = myLearning.nextStep(overview);
        List<DueLine> due = new DueLines(ownItems, next)
                .all(
                        versions.seenVersions(ownItems.learningRecord().versionsSeen())
                                .changedModules(overview.completed()),
                        sharedSheets.sharedWith(viewer));
        List<HomePage.ModuleLine> modules = Stream.concat(
                        overview.assigned().stream().map(request -> assigned(overview, request)),
                        overview.started().stream().map(HomeResource::started))
                .toList();
        int shownModules = SHOWN_LINES - Math.min(due.size(), SHOWN_DUE);
        List<HomePage.FollowUpModule> followUps = followUps(overview, ownItems.saved());
        int shownFollowUps = due.size() + modules.size() > FEW_LINES ? 0 : SHOWN_FOLLOW_UPS;
        return new HomePage(
                viewer.name().split(" ", 2)[0],
                next.map(step -> next(overview, step)),
                due.stream().limit(SHOWN_DUE).toList(),
                due.stream().skip(SHOWN_DUE).toList(),
                modules.stream().limit(shownModules).toList(),
                modules.stream().skip(shownModules).toList(),
                overview.assigned().isEmpty(),
                Stream.concat(
                                overview.completed().stream()
                                        .filter(itemProgress -> !overview.isAssigned(itemProgress.id()))
                                        .map(HomeResource::completed),
                                myLearning.completedAndRemoved(ownItems.learningRecord()).stream()
                                        .map(HomeResource::completed))
                        .toList(),
                followUps.stream().limit(shownFollowUps).toList(),
                followUps.stream().skip(shownFollowUps).toList(),
                minutes(overview.minutesThisYear()));
    }

    private static HomePage.Next next(LearnerOverview overview, NextStep step) {
        return new HomePage.Next(
                step.title(),
                step.about(),
                step.why(),
                step.minutes(),
                step.completeBy().map(day -> DueDate.words(day, overview.today())),
                step.href(),
                step.action(),
                step.progress().map(LadderSummary::of));
    }

    private static HomePage.ModuleLine assigned(LearnerOverview overview, LearnerOverview.AssignedItem request) {
        ItemProgress itemProgress = request.itemProgress();
        return new HomePage.ModuleLine(
                itemProgress.item().title(),
                itemProgress.href(),
                Optional.of(new HomePage.AssignmentWords(
                        request.askedBy(), request.reason(), DueDate.of(request.completeBy(), overview.today()))),
                "",
                LadderSummary.of(itemProgress.progress()));
    }

    private static HomePage.ModuleLine started(ItemProgress itemProgress) {
        return line(
                itemProgress,
                itemProgress.next().map(rung -> "Next: " + label(rung) + ".").orElse("") + privately(itemProgress));
    }

    private static HomePage.ModuleLine completed(ItemProgress itemProgress) {
        return line(itemProgress, "Complete." + privately(itemProgress));
    }

    private static HomePage.ModuleLine line(ItemProgress itemProgress, String state) {
        return new HomePage.ModuleLine(
                itemProgress.item().title(),
                itemProgress.href(),
                Optional.empty(),
                state,
                LadderSummary.of(itemProgress.progress()));
    }

    private static HomePage.ModuleLine completed(MyLearning.RemovedItem left) {
        return new HomePage.ModuleLine(
                left.module().title(),
                left.module().href(),
                Optional.empty(),
                "Complete. It has left the catalogue since.",
                LadderSummary.of(left.progress()));
    }

    /** The modules to choose from, by title. */
    private static List<HomePage.FollowUpModule> followUps(LearnerOverview overview, SavedByItem saved) {
        return overview.followUps().stream()
                .sorted(comparing(LearnerOverview.FollowUpModule::module, Item.BY_TITLE))
                .map(followUp -> new HomePage.FollowUpModule(
                        followUp.module().id(),
                        followUp.module().title(),
                        "/modules/" + followUp.module().id(),
                        followUp.module().summary(),
                        followUp.module().minutes(),
                        "Follows %s, recorded %s".formatted(followUp.subject(), LondonTime.day(followUp.recorded())),
                        saved.isKept(followUp.module().id())))
                .toList();
    }

    private static String privately(ItemProgress itemProgress) {
        return itemProgress.isPrivate() ? " Only you see this." : "";
    }

    private static String label(Rung rung) {
        return switch (rung) {
            case EXPLORED -> "read the case, or finish one resource";
            case REFLECTED -> "write your private note";
            case DISCUSSED -> "talk about it as a team";
            case COMMITTED -> "choose one thing to do differently";
            case FOLLOWED_THROUGH -> "say how it went";
        };
    }

    private static Optional<String> minutes(int minutes) {
        if (minutes == 0) {
            return Optional.empty();
        }
        return Optional.of(MinutesInWords.of(minutes));
    }
}
