package org.onward.commitment;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onward.catalogue.ItemTitle;
import org.onward.content.ItemId;
import org.onward.learning.TakeBack;
import org.onward.people.PersonId;
import org.onward.text.TextRule;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.Problem;

/** Builds the pages of commitments. */
final class CommitmentPages {
    private static final Link ALL = new Link("/commitments", "My commitments");

    private final Commitments commitments;
    private final CheckBacks checkBacks;
    private final InstantSource clock;

    CommitmentPages(Commitments commitments, CheckBacks checkBacks, InstantSource clock) {
        this.commitments = commitments;
        this.checkBacks = checkBacks;
        this.clock = clock;
    }

    CommitmentsPage all(PersonId owner, Form form) {
        List<Commitment> ownCommitments = commitments.commitmentsOf(owner);
        return new CommitmentsPage(
                form.problems(),
                lines(ownCommitments, Commitment.State.PROPOSED),
                lines(ownCommitments, Commitment.State.OPEN),
                lines(ownCommitments, Commitment.State.CLOSED),
                lines(ownCommitments, Commitment.State.WITHDRAWN),
                commitments.restorableOf(owner).stream().map(this::restorable).toList());
    }

    private CommitmentsPage.Restorable restorable(Commitment commitment) {
        return new CommitmentsPage.Restorable(
                address(commitment) + "/restore",
                commitment.when(),
                commitment.will(),
                (commitment.state() == Commitment.State.DISCARDED ? "Discarded" : "Withdrawn") + ": "
                        + itemTitle(commitment.module()),
                restorableUntil(commitment).orElseThrow());
    }

    private Optional<String> restorableUntil(Commitment commitment) {
        return commitment
                .ended()
                .filter(at -> commitment.canBeRestored(clock.instant()))
                .map(at -> LondonTime.dayAndTime(at.plus(TakeBack.PERIOD)));
    }

    private static String address(Commitment commitment) {
        return "/commitments/" + commitment.id();
    }

    /** The page with default values in its form. */
    CommitmentPage one(Commitment commitment) {
        Form form = commitment.state() == Commitment.State.PROPOSED
                ? CommitmentForm.filledWith(commitment, defaultReviewOn(commitment))
                : Form.blank();
        return one(commitment, form);
    }

    /** The page with the entered values and their problems. */
    CommitmentPage one(Commitment commitment, Form form) {
        List<CheckBack> answers = checkBacks.answersTo(commitment);
        return new CommitmentPage(
                ALL,
                form.problems(),
                title(commitment),
                address(commitment),
                commitment.when(),
                commitment.will(),
                commitment.scope().label(),
                itemTitle(commitment.module()),
                commitments.titleOf(commitment.module()).map(ItemTitle::href).orElse("/modules/" + commitment.module()),
                commitment.state() == Commitment.State.PROPOSED
                        ? Optional.of(confirmForm(commitment, form))
                        : Optional.empty(),
                commitment.state() == Commitment.State.OPEN
                        ? Optional.of(checkBackForm(commitment, form))
                        : Optional.empty(),
                withdrawn(commitment),
                history(commitment, answers),
                CheckBacks.latestOf(commitment, answers).isPresent());
    }

    private Optional<CommitmentPage.Withdrawn> withdrawn(Commitment commitment) {
        return commitment
                .ended()
                .map(at -> new CommitmentPage.Withdrawn(
                        LondonTime.day(at), !commitment.isNew(at), restorableUntil(commitment)));
    }

    /** The form that changes the words and the date, filled in. */
    ChangeCommitmentPage change(Commitment commitment) {
        return change(
                commitment,
                CommitmentForm.filledWith(
                        commitment, commitment.reviewOn().orElseGet(commitments::defaultFirstCheckBack)));
    }

    ChangeCommitmentPage change(Commitment commitment, Form form) {
        return new ChangeCommitmentPage(
                backTo(commitment),
                form.problems(),
                address(commitment) + "/change",
                Field.of(form, "when"),
                Field.of(form, "will"),
                CommitmentForm.scopes(form),
                Field.of(form, "reviewOn"));
    }

    /** The form that changes the latest answer, filled in. */
    ChangeAnswerPage changeAnswer(Commitment commitment) {
        CheckBack latest = latest(commitment);
        Form form = Form.with("answer", latest.answer().word())
                .and("words", latest.words())
                .and("reviewOn", latest.askAgainOn().map(LocalDate::toString).orElse(""));
        return changeAnswer(commitment, form);
    }

    ChangeAnswerPage changeAnswer(Commitment commitment, Form form) {
        List<CheckBack> answers = checkBacks.answersTo(commitment);
        CheckBack latest = latest(commitment);
        return new ChangeAnswerPage(
                backTo(commitment),
                form.problems(),
                address(commitment) + "/answer",
                commitment.when(),
                commitment.will(),
                LondonTime.day(latest.answered()),
                answers(form),
                Field.of(form, "words"),
                Field.of(form, "reviewOn"),
                LondonTime.day(checkBacks.defaultNext(commitment)),
                latest.countsSince(answers)
                        .filter(at -> TakeBack.isPossible(at, clock.instant()))
                        .isPresent());
    }

    private CheckBack latest(Commitment commitment) {
        return CheckBacks.latestOf(commitment, checkBacks.answersTo(commitment))
                .orElseThrow(() -> Problem.notFound("There is no answer to change. Say first how it went."));
    }

    private static Link backTo(Commitment commitment) {
        return new Link(address(commitment), "Back to the commitment");
    }

    private CommitmentPage.ConfirmForm confirmForm(Commitment commitment, Form form) {
        return new CommitmentPage.ConfirmForm(
                commitment.takenDownByName(),
                LondonTime.day(commitment.proposed()),
                Field.of(form, "when"),
                Field.of(form, "will"),
                CommitmentForm.scopes(form),
                Field.of(form, "reviewOn"));
    }

    private CommitmentPage.CheckBackForm checkBackForm(Commitment commitment, Form form) {
        return new CommitmentPage.CheckBackForm(
                due(commitment),
                answers(form),
                Field.of(form, "words"),
                Field.of(form, "reviewOn"),
                LondonTime.day(checkBacks.defaultNext(commitment)),
                commitment.isNew(clock.instant()),
                LondonTime.day(commitment.confirmed().orElseThrow()));
    }

    private static Choices answers(Form form) {
        return Choices.of(
                form,
                "answer",
                Arrays.stream(CheckBackAnswer.values())
                        .map(answer -> Choices.choice(answer.word(), answer.label(), answer.meaning()))
                        .toList());
    }

    private List<CommitmentPage.HistoryEntry> history(Commitment commitment, List<CheckBack> answers) {
        List<DatedEntry> history = new ArrayList<>();
        if (!commitment.owner().equals(commitment.takenDownBy())) {
            history.add(
                    entry(commitment.proposed(), "Taken down by " + TextRule.isolated(commitment.takenDownByName())));
        }
        commitment
                .confirmed()
                .ifPresent(at -> history.add(entry(
                        at, commitment.owner().equals(commitment.takenDownBy()) ? "Made by you" : "Confirmed by you")));
        commitments
                .revisionsOf(commitment)
                .forEach(before -> history.add(new DatedEntry(
                        before.until(),
                        "Changed by you. Before, with a check-back on %s, it said:"
                                .formatted(LondonTime.day(before.reviewOn())),
                        Optional.of("When %s, I will %s.".formatted(before.when(), before.will())))));
        answers.forEach(checkBack -> history.add(new DatedEntry(
                checkBack.answered(),
                (checkBack.changes().isPresent() ? "Answer changed to: " : "") + answered(checkBack),
                Optional.of(checkBack.words()).filter(words -> !words.isEmpty()))));
        commitment.ended().ifPresent(at -> history.add(entry(at, "Withdrawn by you")));
        return history.stream()
                .sorted(Comparator.comparing(DatedEntry::at))
                .map(entry -> new CommitmentPage.HistoryEntry(LondonTime.day(entry.at()), entry.words(), entry.own()))
                .toList();
    }

    private record DatedEntry(Instant at, String words, Optional<String> own) {
        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "DatedEntry[" + at + "]";
        }
    }

    private static DatedEntry entry(Instant at, String words) {
        return new DatedEntry(at, words, Optional.empty());
    }

    private static String answered(CheckBack checkBack) {
        return checkBack.answer().label()
                + checkBack
                        .askAgainOn()
                        .map(day -> ": asking again on " + LondonTime.day(day))
                        .orElse("");
    }

    private List<CommitmentsPage.CommitmentLine> lines(List<Commitment> ownCommitments, Commitment.State state) {
        return ownCommitments.stream()
                .filter(commitment -> commitment.state() == state)
                .map(this::line)
                .toList();
    }

    private CommitmentsPage.CommitmentLine line(Commitment commitment) {
        String state =
                switch (commitment.state()) {
                    case PROPOSED ->
                        "Taken down by " + TextRule.isolated(commitment.takenDownByName()) + " on "
                                + LondonTime.day(commitment.proposed());
                    case OPEN -> (commitment.isDue(today()) ? "Check-back due " : "Check-back ") + due(commitment);
                    case CLOSED -> "Followed through";
                    case WITHDRAWN ->
                        "Withdrawn on " + LondonTime.day(commitment.ended().orElseThrow());
                    case DISCARDED -> throw new IllegalStateException("a discarded commitment has no page");
                };
        return new CommitmentsPage.CommitmentLine(
                address(commitment),
                commitment.when(),
                commitment.will(),
                itemTitle(commitment.module()),
                state,
                commitment.isDue(today()));
    }

    private String title(Commitment commitment) {
        return switch (commitment.state()) {
            case PROPOSED -> "A commitment for you to confirm";
            case OPEN -> commitment.isDue(today()) ? "How did it go?" : "Your commitment";
            case CLOSED -> "A commitment that you followed through";
            case WITHDRAWN -> "A commitment that you withdrew";
            case DISCARDED -> throw new IllegalStateException("a discarded commitment has no page");
        };
    }

    private String due(Commitment commitment) {
        LocalDate on = commitment.reviewOn().orElseThrow();
        if (on.equals(today())) {
            return "today";
        }
        return (on.isBefore(today()) ? "since " : "on ") + LondonTime.day(on);
    }

    /** The date that the facilitator chose, or the default date once that date has passed. */
    private LocalDate defaultReviewOn(Commitment commitment) {
        return commitment.reviewOn().filter(day -> day.isAfter(today())).orElseGet(commitments::defaultFirstCheckBack);
    }

    private String itemTitle(ItemId id) {
        return commitments.titleOf(id).map(ItemTitle::title).orElse(id.value());
    }

    private LocalDate today() {
        return LondonTime.date(clock.instant());
    }
}
