package org.onward.learner;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.onward.text.TextRule;
import org.onward.web.LondonTime;

/** Chooses the one next step: the first rule that has something to say. What people promised each other comes first. */
final class NextSteps {
    /** A request whose date is this close, or has passed, goes before what was begun unasked. */
    private static final int SOON_DAYS = 14;

    private final LearnerOverview situation;
    private final StepOnItem steps;

    private NextSteps(LearnerOverview situation, UsualMinutes minutes) {
        this.situation = situation;
        this.steps = new StepOnItem(situation, minutes);
    }

    /** Nothing when they are up to date: everything asked is done, and every module begun. */
    static Optional<NextStep> of(LearnerOverview situation, UsualMinutes minutes) {
        NextSteps rules = new NextSteps(situation, minutes);
        return Stream.of(
                        rules.confirmWhatWasTakenDown(),
                        rules.answerTheCheckBack(),
                        rules.continueWhatWasAsked(),
                        rules.startWhatIsAskedForSoon(),
                        rules.catchUpOnWhatWasMissed(),
                        rules.continueWhatWasBegun(),
                        rules.startWhatWasAsked(),
                        rules.goOnFromMandatoryTraining(),
                        rules.comeToTheDiscussion(),
                        rules.chooseFromTheCatalogue())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<NextStep> confirmWhatWasTakenDown() {
        return first(
                situation.proposals(),
                proposal -> Optional.of(NextStep.of(
                        "Say whether this commitment is yours",
                        proposal.module(),
                        "%s took it down for you: “When %s, I will %s.” Nobody else sees it, and nothing counts, until you say that it is yours."
                                .formatted(
                                        TextRule.isolated(proposal.takenDownBy()),
                                        TextRule.isolated(proposal.when()),
                                        TextRule.isolated(proposal.will())),
                        proposal.href(),
                        "Look at it")));
    }

    private Optional<NextStep> answerTheCheckBack() {
        return first(
                situation.checkBacks(),
                commitment -> Optional.of(NextStep.of(
                        "Say how it went",
                        commitment.module(),
                        "You said: “When %s, I will %s.”%s There is no wrong answer."
                                .formatted(
                                        commitment.when(),
                                        commitment.will(),
                                        commitment
                                                .due()
                                                .map(day -> " You wanted to look back on it on %s."
                                                        .formatted(LondonTime.day(day)))
                                                .orElse("")),
                        commitment.href(),
                        "Say how it went")));
    }

    private Optional<NextStep> continueWhatWasAsked() {
        return asked(request -> request.standing().isStarted());
    }

    private Optional<NextStep> startWhatIsAskedForSoon() {
        return asked(request -> !request.completeBy().isAfter(situation.today().plusDays(SOON_DAYS)));
    }

    private Optional<NextStep> catchUpOnWhatWasMissed() {
        return first(situation.catchUps(), missed -> Optional.of(StepOnItem.catchUp(missed)));
    }

    private Optional<NextStep> continueWhatWasBegun() {
        return first(situation.started(), steps::on);
    }

    private Optional<NextStep> startWhatWasAsked() {
        return asked(request -> true);
    }

    private Optional<NextStep> goOnFromMandatoryTraining() {
        return first(
                situation.opened(),
                opened -> Optional.of(NextStep.of(
                                "Go on from your mandatory training",
                                opened.module().title(),
                                "You completed %s. This module takes it further, into your own team."
                                        .formatted(opened.subject()),
                                "/modules/" + opened.module().id(),
                                "Start the module")
                        .about(opened.module())));
    }

    private Optional<NextStep> comeToTheDiscussion() {
        return first(situation.meetings(), meeting -> Optional.of(StepOnItem.come(meeting)));
    }

    private Optional<NextStep> chooseFromTheCatalogue() {
        if (!situation.moreToStart()) {
            return Optional.empty();
        }
        return Optional.of(NextStep.of(
                "Choose something that interests you",
                "The catalogue",
                "Nothing waits for you. You may start any module: nobody has to ask you first.",
                "/catalogue",
                "Look through the catalogue"));
    }

    private Optional<NextStep> asked(Predicate<LearnerOverview.AssignedItem> which) {
        return first(situation.assigned().stream().filter(which).toList(), request -> steps.on(request.standing())
                .map(step -> step.askedFor(request)));
    }

    private static <T> Optional<NextStep> first(List<T> candidates, Function<T, Optional<NextStep>> step) {
        return candidates.stream()
                .flatMap(candidate -> step.apply(candidate).stream())
                .findFirst();
    }
}
