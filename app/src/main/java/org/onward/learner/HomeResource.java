package org.onward.learner;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.content.Rung;
import org.onward.discussion.AttendanceStatus;
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
    /**
     * The number of follow-up modules that are shown at once. The others are in a collapsed section, so that the page stays
     * short.
     */
    private static final int SHOWN_FOLLOW_UPS = 3;

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
        return new HomePage(
                viewer.name().split(" ", 2)[0],
                next.map(HomeResource::next),
                without(next, overview.proposals())
                        .map(words -> new HomePage.Proposal(
                                words.href(), words.when(), words.will(), words.takenDownBy(), words.module()))
                        .toList(),
                without(next, overview.checkBacks())
                        .map(words -> new HomePage.CheckBack(
                                words.href(),
                                words.when(),
                                words.will(),
                                words.due().map(LondonTime::day).orElse("")))
                        .toList(),
                ComingSessions.toClose(ownItems),
                ComingSessions.of(ownItems),
                ownItems.pendingItems(PendingItem.PendingType.CORRECTED)
                        .map(HomeResource::correction)
                        .toList(),
                overview.missedSessions().stream()
                        .map(missed -> new HomePage.MissedSession(
                                missed.href(), missed.title(), LondonTime.day(missed.held())))
                        .toList(),
                sharedSheets.sharedWith(viewer).stream()
                        .map(HomeResource::questions)
                        .toList(),
                versions.seenVersions(ownItems.learningRecord().versionsSeen()).changedModules(overview.completed()),
                overview.assigned().stream()
                        .map(request -> assignmentCard(overview, request))
                        .toList(),
                overview.started().stream().map(HomeResource::started).toList(),
                overview.followUps().stream()
                        .limit(SHOWN_FOLLOW_UPS)
                        .map(HomeResource::followUp)
                        .toList(),
                overview.followUps().stream()
                        .skip(SHOWN_FOLLOW_UPS)
                        .map(HomeResource::followUp)
                        .toList(),
                Stream.concat(
                                overview.completed().stream().map(HomeResource::completed),
                                myLearning.completedAndRemoved(ownItems.learningRecord()).stream()
                                        .map(HomeResource::completed))
                        .toList(),
                minutes(overview.minutesThisYear()));
    }

    /** Leaves out the item that the next step already shows. */
    private static Stream<LearnerOverview.CommitmentWords> without(
            Optional<NextStep> next, List<LearnerOverview.CommitmentWords> commitments) {
        return commitments.stream()
                .filter(words ->
                        next.map(NextStep::href).filter(words.href()::equals).isEmpty());
    }

    private static HomePage.Next next(NextStep step) {
        return new HomePage.Next(
                step.title(),
                step.about(),
                step.why(),
                step.minutes(),
                step.completeBy().map(LondonTime::day),
                step.href(),
                step.action(),
                step.progress().map(LadderSummary::of));
    }

    private static HomePage.TeamQuestions questions(SharedSheets.Shared shared) {
        return new HomePage.TeamQuestions(
                "/team/prompts/%s/shared".formatted(shared.sheet()),
                "%d questions, shared on %s".formatted(shared.questions(), LondonTime.day(shared.shared())),
                shared.thought()
                        .map(day -> "You thought them through on " + LondonTime.day(day))
                        .orElse("Three minutes, on your own; nothing that you think is kept"));
    }

    private static HomePage.AssignmentCard assignmentCard(
            LearnerOverview overview, LearnerOverview.AssignedItem request) {
        ItemProgress itemProgress = request.itemProgress();
        return new HomePage.AssignmentCard(
                itemProgress.item().title(),
                itemProgress.href(),
                request.askedBy(),
                request.reason(),
                LondonTime.day(request.completeBy()),
                request.completeBy().isBefore(overview.today()),
                LadderSummary.of(itemProgress.progress()));
    }

    private static HomePage.Started started(ItemProgress itemProgress) {
        return new HomePage.Started(
                itemProgress.item().title(),
                itemProgress.href(),
                itemProgress.next().map(rung -> "Next: " + label(rung) + ".").orElse("") + privately(itemProgress),
                LadderSummary.of(itemProgress.progress()));
    }

    private static HomePage.Started completed(ItemProgress itemProgress) {
        return new HomePage.Started(
                itemProgress.item().title(),
                itemProgress.href(),
                "Complete." + privately(itemProgress),
                LadderSummary.of(itemProgress.progress()));
    }

    private static HomePage.Started completed(MyLearning.RemovedItem left) {
        return new HomePage.Started(
                left.module().title(),
                left.module().href(),
                "Complete. It has left the catalogue since.",
                LadderSummary.of(left.progress()));
    }

    private static HomePage.Correction correction(PendingItem corrected) {
        return new HomePage.Correction(
                "/sessions/" + corrected.id(),
                corrected.title(),
                AttendanceStatus.fromString(corrected.words()).label(),
                AttendanceStatus.fromString(corrected.will()).label(),
                corrected.who(),
                corrected.at().map(LondonTime::day).orElse(""));
    }

    private static HomePage.FollowUpModule followUp(LearnerOverview.FollowUpModule followUp) {
        return new HomePage.FollowUpModule(
                followUp.module().title(),
                "/modules/" + followUp.module().id(),
                followUp.module().summary(),
                followUp.module().minutes(),
                "Follows %s, recorded %s".formatted(followUp.subject(), LondonTime.day(followUp.recorded())));
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
