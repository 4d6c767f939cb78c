package org.onward.learner;

import java.util.Arrays;
import java.util.Optional;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.web.LondonTime;

/** The step that takes somebody to their next rung on one item, if it waits for nobody but them. */
final class StepOnItem {
    private static final int SOON_DAYS = 7;

    private final LearnerOverview situation;
    private final UsualMinutes minutes;

    StepOnItem(LearnerOverview situation, UsualMinutes minutes) {
        this.situation = situation;
        this.minutes = minutes;
    }

    /**
     * The lowest rung that is needed, missing and theirs to take. A discussion that nobody planned yet is passed over; one
     * that is planned for later is waited for.
     */
    Optional<NextStep> on(ItemProgress standing) {
        if (!(standing.item() instanceof LearningModule)) {
            return standing.isComplete() ? Optional.empty() : Optional.of(resource(standing));
        }
        return Arrays.stream(Rung.values())
                .filter(rung -> standing.item().needs().contains(rung)
                        && !standing.progress().holds(rung))
                .filter(rung -> rung != Rung.DISCUSSED || isDiscussionInSight(standing))
                .findFirst()
                .flatMap(rung -> step(standing, rung));
    }

    private boolean isDiscussionInSight(ItemProgress standing) {
        return situation.catchUpOn(standing.id()).isPresent()
                || situation.meetingOn(standing.id()).isPresent();
    }

    private Optional<NextStep> step(ItemProgress standing, Rung rung) {
        return switch (rung) {
            case EXPLORED -> Optional.of(explore(standing));
            case REFLECTED -> Optional.of(reflect(standing));
            case DISCUSSED -> discuss(standing);
            case COMMITTED -> Optional.of(commit(standing));
            case FOLLOWED_THROUGH -> Optional.empty();
        };
    }

    private NextStep resource(ItemProgress standing) {
        return NextStep.of(
                        "Take a look at this resource",
                        "",
                        "Open it, then note that you have done it.",
                        standing.href(),
                        "Go to the resource")
                .on(standing)
                .taking(standing.item().minutes());
    }

    private NextStep explore(ItemProgress standing) {
        String why = standing.isStarted()
                ? "You have begun elsewhere on the ladder. The case shows what it is all about."
                : "It starts with a short case from a team like yours.";
        return NextStep.of("Read the opening case", "", why, standing.href() + "#explore", "Read the case")
                .on(standing)
                .taking(minutes.of(standing.item(), Rung.EXPLORED));
    }

    private NextStep reflect(ItemProgress standing) {
        return NextStep.of(
                        "Write your private note",
                        "",
                        situation
                                .meetingOn(standing.id())
                                .map(meeting -> "Your team talks about this on %s. A few lines now make that easier."
                                        .formatted(LondonTime.day(meeting.startsAt())))
                                .orElse("A few lines are enough, and only you can read them."),
                        standing.href() + "#reflect",
                        "Write the note")
                .on(standing)
                .taking(minutes.of(standing.item(), Rung.REFLECTED));
    }

    private Optional<NextStep> discuss(ItemProgress standing) {
        return situation
                .catchUpOn(standing.id())
                .map(StepOnItem::catchUp)
                .or(() ->
                        situation.meetingOn(standing.id()).filter(this::isSoon).map(StepOnItem::come))
                .map(step -> step.on(standing));
    }

    private boolean isSoon(LearnerOverview.PlannedSession meeting) {
        return !LondonTime.date(meeting.startsAt()).isAfter(situation.today().plusDays(SOON_DAYS));
    }

    static NextStep come(LearnerOverview.PlannedSession meeting) {
        return NextStep.of(
                "Come to the discussion",
                meeting.title(),
                "%s talks about it on %s. You may pass on any question."
                        .formatted(meeting.team(), LondonTime.dayAndTime(meeting.startsAt())),
                meeting.href(),
                "See the session");
    }

    static NextStep catchUp(LearnerOverview.MissedSession missed) {
        return NextStep.of(
                "Catch up on the discussion",
                missed.title(),
                "Your team talked about it on %s, without you. The catch-up pack brings you to the same place."
                        .formatted(LondonTime.day(missed.held())),
                missed.href(),
                "Open the catch-up pack");
    }

    private static NextStep commit(ItemProgress standing) {
        return NextStep.of(
                        "Choose one thing to do differently",
                        "",
                        "“When …, I will …”: a plan with a cue is kept more often than a good intention.",
                        standing.href() + "#commit",
                        "Make a commitment")
                .on(standing);
    }
}
