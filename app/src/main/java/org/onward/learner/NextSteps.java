package org.onward.learner;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.onward.text.TextRule;
import org.onward.web.LondonTime;

/** Chooses the next step: the result of the first rule that applies. Commitments come first. */
final class NextSteps {
    /** An assignment due within this many days, or overdue, comes before modules that the learner started without one. */
    private static final int SOON_DAYS = 14;

    private final LearnerOverview overview;
    private final StepOnItem steps;

    private NextSteps(LearnerOverview overview, UsualMinutes minutes) {
        this.overview = overview;
        this.steps = new StepOnItem(overview, minutes);
    }

    /** Empty when all assignments are completed and all modules are started. */
    static Optional<NextStep> of(LearnerOverview overview, UsualMinutes minutes) {
        NextSteps rules = new NextSteps(overview, minutes);
        return Stream.of(
                        rules.confirmProposal(),
                        rules.answerCheckBack(),
                        rules.continueAssignment(),
                        rules.startAssignmentDueSoon(),
                        rules.catchUp(),
                        rules.continueModule(),
                        rules.startAssignment(),
                        rules.followUpMandatoryTraining(),
                        rules.attendDiscussion(),
                        rules.chooseFromCatalogue())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<NextStep> confirmProposal() {
        return first(
                overview.proposals(),
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

    private Optional<NextStep> answerCheckBack() {
        return first(
                overview.checkBacks(),
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

    private Optional<NextStep> continueAssignment() {
        return stepOnAssignment(request -> request.itemProgress().isStarted());
    }

    private Optional<NextStep> startAssignmentDueSoon() {
        return stepOnAssignment(
                request -> !request.completeBy().isAfter(overview.today().plusDays(SOON_DAYS)));
    }

    private Optional<NextStep> catchUp() {
        return first(overview.missedSessions(), missed -> Optional.of(StepOnItem.catchUp(missed)));
    }

    private Optional<NextStep> continueModule() {
        return first(overview.started(), steps::nextStepOn);
    }

    private Optional<NextStep> startAssignment() {
        return stepOnAssignment(request -> true);
    }

    private Optional<NextStep> followUpMandatoryTraining() {
        return first(
                overview.followUps(),
                followUp -> Optional.of(NextStep.of(
                                "Go on from your mandatory training",
                                followUp.module().title(),
                                "You completed %s. This module takes it further, into your own team."
                                        .formatted(followUp.subject()),
                                "/modules/" + followUp.module().id(),
                                "Start the module")
                        .withModule(followUp.module())));
    }

    private Optional<NextStep> attendDiscussion() {
        return first(overview.plannedSessions(), meeting -> Optional.of(StepOnItem.attend(meeting, overview.today())));
    }

    private Optional<NextStep> chooseFromCatalogue() {
        if (!overview.moreToStart()) {
            return Optional.empty();
        }
        return Optional.of(NextStep.of(
                "Choose something that interests you",
                "The catalogue",
                "You may start any module: nobody has to ask you first.",
                "/catalogue",
                "Look through the catalogue"));
    }

    private Optional<NextStep> stepOnAssignment(Predicate<LearnerOverview.AssignedItem> condition) {
        return first(overview.assigned().stream().filter(condition).toList(), request -> steps.nextStepOn(
                        request.itemProgress())
                .or(() -> steps.count(request.itemProgress()))
                .map(step -> step.askedFor(request)));
    }

    private static <T> Optional<NextStep> first(List<T> candidates, Function<T, Optional<NextStep>> step) {
        return candidates.stream()
                .flatMap(candidate -> step.apply(candidate).stream())
                .findFirst();
    }
}
