package org.onward.learner;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.text.TextRule;
import org.onward.web.LondonTime;

/** Finds the step to the learner's next rung on one item, if the learner can take it without waiting for others. */
final class StepOnItem {
    private static final int SOON_DAYS = 7;

    private final LearnerOverview overview;
    private final UsualMinutes minutes;

    StepOnItem(LearnerOverview overview, UsualMinutes minutes) {
        this.overview = overview;
        this.minutes = minutes;
    }

    /**
     * The step to the lowest required rung that is missing. A discussion is skipped if no session is planned. If one is
     * planned but not soon, there is no step.
     */
    Optional<NextStep> nextStepOn(ItemProgress itemProgress) {
        if (!(itemProgress.item() instanceof LearningModule)) {
            return itemProgress.isComplete() ? Optional.empty() : Optional.of(resource(itemProgress));
        }
        return Arrays.stream(Rung.values())
                .filter(rung -> itemProgress.item().needs().contains(rung)
                        && !itemProgress.progress().hasReached(rung))
                .filter(rung -> rung != Rung.DISCUSSED || hasDiscussion(itemProgress))
                .findFirst()
                .flatMap(rung -> step(itemProgress, rung));
    }

    /** The step on a requested item that the learner completed before, without the request. */
    Optional<NextStep> count(ItemProgress itemProgress) {
        if (!itemProgress.isComplete() || itemProgress.isDoneAsAsked()) {
            return Optional.empty();
        }
        return Optional.of(NextStep.of(
                        "Say whether what you did before counts",
                        "",
                        "You had done this already, and only you see that. Count it, or go through it again.",
                        itemProgress.href() + "#who-sees",
                        "Decide")
                .withItem(itemProgress));
    }

    private boolean hasDiscussion(ItemProgress itemProgress) {
        return overview.missedSessionOn(itemProgress.id()).isPresent()
                || overview.plannedSessionOn(itemProgress.id()).isPresent();
    }

    private Optional<NextStep> step(ItemProgress itemProgress, Rung rung) {
        return switch (rung) {
            case EXPLORED -> Optional.of(explore(itemProgress));
            case REFLECTED -> Optional.of(reflect(itemProgress));
            case DISCUSSED -> discuss(itemProgress);
            case COMMITTED -> Optional.of(commit(itemProgress));
            case FOLLOWED_THROUGH -> Optional.empty();
        };
    }

    private NextStep resource(ItemProgress itemProgress) {
        return NextStep.of(
                        "Take a look at this resource",
                        "",
                        "Open it, then note that you have done it.",
                        itemProgress.href(),
                        "Go to the resource")
                .withItem(itemProgress)
                .withMinutes(itemProgress.item().minutes());
    }

    private NextStep explore(ItemProgress itemProgress) {
        String why = itemProgress.isStarted()
                ? "You have begun elsewhere on the ladder. The case shows what it is all about."
                : "It starts with a short case from a team like yours.";
        return NextStep.of("Read the opening case", "", why, itemProgress.href() + "#explore", "Read the case")
                .withItem(itemProgress)
                .withMinutes(minutes.minutesFor(itemProgress.item(), Rung.EXPLORED));
    }

    private NextStep reflect(ItemProgress itemProgress) {
        return NextStep.of(
                        "Write your private note",
                        "",
                        overview.plannedSessionOn(itemProgress.id())
                                .map(meeting -> "Your team talks about this on %s. A few lines now make that easier."
                                        .formatted(LondonTime.day(meeting.startsAt())))
                                .orElse("A few lines are enough, and only you can read them."),
                        itemProgress.href() + "#reflect",
                        "Write the note")
                .withItem(itemProgress)
                .withMinutes(minutes.minutesFor(itemProgress.item(), Rung.REFLECTED));
    }

    private Optional<NextStep> discuss(ItemProgress itemProgress) {
        return overview.missedSessionOn(itemProgress.id())
                .map(StepOnItem::catchUp)
                .or(() -> overview.plannedSessionOn(itemProgress.id())
                        .filter(this::isSoon)
                        .map(meeting -> attend(meeting, overview.today())))
                .map(step -> step.withItem(itemProgress));
    }

    private boolean isSoon(LearnerOverview.PlannedSession meeting) {
        return !LondonTime.date(meeting.startsAt()).isAfter(overview.today().plusDays(SOON_DAYS));
    }

    static NextStep attend(LearnerOverview.PlannedSession meeting, LocalDate today) {
        boolean isToday = LondonTime.date(meeting.startsAt()).equals(today);
        return NextStep.of(
                "Come to the discussion",
                meeting.title(),
                "%s talks about it %s, %s. %s. You may pass on any question."
                        .formatted(
                                TextRule.isolated(meeting.team()),
                                (isToday ? "today, " : "on ") + LondonTime.dayAndTime(meeting.startsAt()),
                                meeting.mode(),
                                meeting.runBy()),
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

    private static NextStep commit(ItemProgress itemProgress) {
        return NextStep.of(
                        "Choose one thing to do differently",
                        "",
                        "“When …, I will …”: a plan with a cue is kept more often than a good intention.",
                        itemProgress.href() + "#commit",
                        "Make a commitment")
                .withItem(itemProgress);
    }
}
