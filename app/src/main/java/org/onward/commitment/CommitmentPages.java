package org.onward.commitment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onward.catalogue.ItemTitle;
import org.onward.content.ItemId;
import org.onward.people.PersonId;
import org.onward.text.TextRule;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.LondonTime;

/** Builds the pages of commitments. */
final class CommitmentPages {
    private static final Link ALL = new Link("/commitments", "My commitments");

    private final Commitments commitments;
    private final InstantSource clock;

    CommitmentPages(Commitments commitments, InstantSource clock) {
        this.commitments = commitments;
        this.clock = clock;
    }

    CommitmentsPage all(PersonId owner) {
        List<Commitment> ownCommitments = commitments.commitmentsOf(owner);
        return new CommitmentsPage(
                lines(ownCommitments, Commitment.State.PROPOSED),
                lines(ownCommitments, Commitment.State.OPEN),
                lines(ownCommitments, Commitment.State.CLOSED));
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
        return new CommitmentPage(
                ALL,
                form.problems(),
                title(commitment),
                "/commitments/" + commitment.id(),
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
                history(commitment));
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
                Choices.of(
                        form,
                        "answer",
                        Arrays.stream(CheckBackAnswer.values())
                                .map(answer -> Choices.choice(answer.word(), answer.label(), answer.meaning()))
                                .toList()),
                Field.of(form, "reviewOn"),
                LondonTime.day(commitments.defaultNextCheckBack(commitment)));
    }

    private List<CommitmentPage.HistoryEntry> history(Commitment commitment) {
        List<CommitmentPage.HistoryEntry> history = new ArrayList<>();
        if (!commitment.owner().equals(commitment.takenDownBy())) {
            history.add(new CommitmentPage.HistoryEntry(
                    LondonTime.day(commitment.proposed()), "Taken down by " + commitment.takenDownByName()));
        }
        commitment
                .confirmed()
                .ifPresent(at -> history.add(new CommitmentPage.HistoryEntry(
                        LondonTime.day(at),
                        commitment.owner().equals(commitment.takenDownBy()) ? "Made by you" : "Confirmed by you")));
        commitments
                .historyOf(commitment)
                .forEach(checkBack -> history.add(
                        new CommitmentPage.HistoryEntry(LondonTime.day(checkBack.answered()), answered(checkBack))));
        return List.copyOf(history);
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
                    case DISCARDED -> throw new IllegalStateException("a discarded commitment has no page");
                };
        return new CommitmentsPage.CommitmentLine(
                "/commitments/" + commitment.id(),
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
