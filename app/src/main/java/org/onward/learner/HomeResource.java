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
import org.onward.learning.LadderSummary;
import org.onward.people.Viewer;
import org.onward.prompts.SharedSheets;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.LondonTime;
import org.onward.web.MinutesInWords;

/** The page that everybody starts from. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class HomeResource {
    /** As many modules to go on with as a tired reader looks at; the others fold away. */
    private static final int FIRST = 3;

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
        MyLearning.OwnItems mine = myLearning.mine(viewer, Optional.empty());
        LearnerOverview situation = mine.situation();
        Optional<NextStep> next = myLearning.next(situation);
        return new HomePage(
                viewer.name().split(" ", 2)[0],
                next.map(HomeResource::next),
                besides(next, situation.proposals())
                        .map(words -> new HomePage.Proposal(
                                words.href(), words.when(), words.will(), words.takenDownBy(), words.module()))
                        .toList(),
                besides(next, situation.checkBacks())
                        .map(words -> new HomePage.CheckBack(
                                words.href(),
                                words.when(),
                                words.will(),
                                words.due().map(LondonTime::day).orElse("")))
                        .toList(),
                situation.meetings().stream()
                        .map(meeting -> new HomePage.Session(
                                meeting.href(),
                                meeting.title(),
                                meeting.team(),
                                LondonTime.dayAndTime(meeting.startsAt()),
                                meeting.mode(),
                                meeting.runBy()))
                        .toList(),
                situation.catchUps().stream()
                        .map(missed ->
                                new HomePage.CatchUp(missed.href(), missed.title(), LondonTime.day(missed.held())))
                        .toList(),
                sharedSheets.with(viewer).stream().map(HomeResource::questions).toList(),
                versions.of(mine.learnt().texts()).changed(situation.completed()),
                situation.assigned().stream()
                        .map(request -> asked(situation, request))
                        .toList(),
                situation.started().stream().map(HomeResource::started).toList(),
                situation.opened().stream()
                        .limit(FIRST)
                        .map(HomeResource::opened)
                        .toList(),
                situation.opened().stream()
                        .skip(FIRST)
                        .map(HomeResource::opened)
                        .toList(),
                Stream.concat(
                                situation.completed().stream().map(HomeResource::completed),
                                myLearning.completedAndLeft(mine.learnt()).stream()
                                        .map(HomeResource::completed))
                        .toList(),
                minutes(situation.minutesThisYear()));
    }

    /** What is the next step stands at the top with its words already. */
    private static Stream<LearnerOverview.Words> besides(Optional<NextStep> next, List<LearnerOverview.Words> waiting) {
        return waiting.stream()
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

    private static HomePage.AssignmentCard asked(LearnerOverview situation, LearnerOverview.AssignedItem request) {
        ItemProgress standing = request.standing();
        return new HomePage.AssignmentCard(
                standing.item().title(),
                standing.href(),
                request.by(),
                request.reason(),
                LondonTime.day(request.completeBy()),
                request.completeBy().isBefore(situation.today()),
                LadderSummary.of(standing.progress()));
    }

    private static HomePage.Started started(ItemProgress standing) {
        return new HomePage.Started(
                standing.item().title(),
                standing.href(),
                standing.next().map(rung -> "Next: " + inWords(rung)).orElse(""),
                LadderSummary.of(standing.progress()));
    }

    private static HomePage.Started completed(ItemProgress standing) {
        return new HomePage.Started(
                standing.item().title(), standing.href(), "Complete", LadderSummary.of(standing.progress()));
    }

    private static HomePage.Started completed(MyLearning.RemovedItem left) {
        return new HomePage.Started(
                left.module().title(),
                left.module().href(),
                "Complete. It has left the catalogue since.",
                LadderSummary.of(left.progress()));
    }

    private static HomePage.Opened opened(LearnerOverview.OpenedItem opened) {
        return new HomePage.Opened(
                opened.module().title(),
                "/modules/" + opened.module().id(),
                opened.module().summary(),
                opened.module().minutes(),
                "Follows %s, recorded %s".formatted(opened.subject(), LondonTime.day(opened.recorded())));
    }

    private static String inWords(Rung rung) {
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
