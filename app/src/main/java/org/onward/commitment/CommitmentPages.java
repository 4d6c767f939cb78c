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
        List<Commitment> mine = commitments.of(owner);
        return new CommitmentsPage(
                lines(mine, Commitment.State.PROPOSED),
                lines(mine, Commitment.State.OPEN),
                lines(mine, Commitment.State.CLOSED));
    }

    /** The page with default values in its form. */
    CommitmentPage one(Commitment mine) {
        Form form = mine.state() == Commitment.State.PROPOSED
                ? CommitmentForm.filledWith(mine, defaultReviewOn(mine))
                : Form.blank();
        return one(mine, form);
    }

    /** The page with the entered values and their problems. */
    CommitmentPage one(Commitment mine, Form form) {
        return new CommitmentPage(
                ALL,
                form.problems(),
                title(mine),
                "/commitments/" + mine.id(),
                mine.when(),
                mine.will(),
                mine.scope().label(),
                itemTitle(mine.module()),
                commitments.titleOf(mine.module()).map(ItemTitle::href).orElse("/modules/" + mine.module()),
                mine.state() == Commitment.State.PROPOSED ? Optional.of(confirmForm(mine, form)) : Optional.empty(),
                mine.state() == Commitment.State.OPEN ? Optional.of(checkBackForm(mine, form)) : Optional.empty(),
                history(mine));
    }

    private CommitmentPage.ConfirmForm confirmForm(Commitment mine, Form form) {
        return new CommitmentPage.ConfirmForm(
                mine.takenDownByName(),
                LondonTime.day(mine.proposed()),
                Field.of(form, "when"),
                Field.of(form, "will"),
                CommitmentForm.scopes(form),
                Field.of(form, "reviewOn"));
    }

    private CommitmentPage.CheckBackForm checkBackForm(Commitment mine, Form form) {
        return new CommitmentPage.CheckBackForm(
                due(mine),
                Choices.of(
                        form,
                        "answer",
                        Arrays.stream(CheckBackAnswer.values())
                                .map(answer -> Choices.choice(answer.word(), answer.label(), answer.meaning()))
                                .toList()),
                Field.of(form, "reviewOn"),
                LondonTime.day(commitments.usualNext(mine)));
    }

    private List<CommitmentPage.HistoryEntry> history(Commitment mine) {
        List<CommitmentPage.HistoryEntry> history = new ArrayList<>();
        if (!mine.owner().equals(mine.takenDownBy())) {
            history.add(new CommitmentPage.HistoryEntry(
                    LondonTime.day(mine.proposed()), "Taken down by " + mine.takenDownByName()));
        }
        mine.confirmed()
                .ifPresent(at -> history.add(new CommitmentPage.HistoryEntry(
                        LondonTime.day(at),
                        mine.owner().equals(mine.takenDownBy()) ? "Made by you" : "Confirmed by you")));
        commitments
                .historyOf(mine)
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

    private List<CommitmentsPage.CommitmentLine> lines(List<Commitment> mine, Commitment.State state) {
        return mine.stream()
                .filter(commitment -> commitment.state() == state)
                .map(this::line)
                .toList();
    }

    private CommitmentsPage.CommitmentLine line(Commitment mine) {
        String state =
                switch (mine.state()) {
                    case PROPOSED ->
                        "Taken down by " + TextRule.isolated(mine.takenDownByName()) + " on "
                                + LondonTime.day(mine.proposed());
                    case OPEN -> (mine.isDue(today()) ? "Check-back due " : "Check-back ") + due(mine);
                    case CLOSED -> "Followed through";
                    case DISCARDED -> throw new IllegalStateException("a discarded commitment has no page");
                };
        return new CommitmentsPage.CommitmentLine(
                "/commitments/" + mine.id(),
                mine.when(),
                mine.will(),
                itemTitle(mine.module()),
                state,
                mine.isDue(today()));
    }

    private String title(Commitment mine) {
        return switch (mine.state()) {
            case PROPOSED -> "A commitment for you to confirm";
            case OPEN -> mine.isDue(today()) ? "How did it go?" : "Your commitment";
            case CLOSED -> "A commitment that you followed through";
            case DISCARDED -> throw new IllegalStateException("a discarded commitment has no page");
        };
    }

    private String due(Commitment mine) {
        LocalDate on = mine.reviewOn().orElseThrow();
        if (on.equals(today())) {
            return "today";
        }
        return (on.isBefore(today()) ? "since " : "on ") + LondonTime.day(on);
    }

    /** The date that the facilitator chose, or the default date once that date has passed. */
    private LocalDate defaultReviewOn(Commitment mine) {
        return mine.reviewOn().filter(day -> day.isAfter(today())).orElseGet(commitments::usualFirst);
    }

    private String itemTitle(ItemId id) {
        return commitments.titleOf(id).map(ItemTitle::title).orElse(id.value());
    }

    private LocalDate today() {
        return LondonTime.date(clock.instant());
    }
}
