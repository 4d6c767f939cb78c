package org.onward.composer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onward.content.Moment;
import org.onward.content.Prompt.QuestionType;

/** Rule 6: open commitments come back, and nobody is asked for a fourth. */
final class CommitmentRulesTest {
    @ParameterizedTest
    @CsvSource({"0, 5, false", "1, 5, true", "1, 6, false"})
    void aCheckInComesWhenSomethingIsDueAndIsShort(int due, int minutes, boolean comes) {
        assertThat(new ChecksBackWhenDue()
                        .admits(
                                Prompts.checkIn("how-it-went").minutes(minutes).prompt(),
                                Meeting.with().due(due).situation()))
                .isEqualTo(comes);
    }

    @ParameterizedTest
    @EnumSource
    void afterAnIncidentOrAmidNewsCheckInsWait(Moment moment) {
        boolean waits = moment == Moment.INCIDENT || moment == Moment.EXTERNAL_NEWS;

        assertThat(new ChecksBackWhenDue()
                        .admits(
                                Prompts.checkIn("how-it-went").prompt(),
                                Meeting.with().due(3).amid(moment).situation()))
                .isEqualTo(!waits);
    }

    @ParameterizedTest
    @CsvSource({"7, false", "13, false", "14, true"})
    void aTeamIsAskedOnceAFortnightHowItsCommitmentsWent(int daysSinceAny, boolean comes) {
        Prompts other = Prompts.checkIn("how-far");

        assertThat(new ChecksBackWhenDue()
                        .admits(
                                Prompts.checkIn("how-it-went").prompt(),
                                Meeting.with(other)
                                        .due(1)
                                        .used("how-far", daysSinceAny)
                                        .situation()))
                .isEqualTo(comes);
    }

    @Test
    void aPromiseHasNoTheme() {
        Prompts close = Prompts.close("old-or-new").asks(QuestionType.EITHER);
        ComposingContext situation = Meeting.with(close).focused();

        assertThat(new ClosesTheGap().points(close.prompt(), SheetPosition.CLOSE, situation))
                .isZero();
        assertThat(situation.focus()).isEmpty();
    }

    @Test
    void aCloseThatSuitsAnOldPromiseSaysSo() {
        assertThat(Meeting.with(
                                Prompts.opening("start"),
                                Prompts.close("old-or-new").asks(QuestionType.EITHER))
                        .minutes(10)
                        .sheet()
                        .prompts()
                        .get(1)
                        .because())
                .isEqualTo("It suits a promise that is open already as well as a new one."
                        + " It ends the talk with something to do.");
    }

    @Test
    void everyOtherPromptIsNoneOfThatGatesBusiness() {
        assertThat(new ChecksBackWhenDue()
                        .admits(
                                Prompts.effect("long").minutes(15).prompt(),
                                Meeting.with().situation()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"NEW, 0, true", "NEW, 1, false", "EITHER, 1, true", "CHECK_IN, 1, true", "NOTHING, 1, true"})
    void asSoonAsOnePersonHasThreeOpenNoNewOneIsAskedFor(QuestionType asks, int full, boolean comes) {
        assertThat(new AtMostThreeCommitments()
                        .admits(
                                Prompts.close("promise").asks(asks).prompt(),
                                Meeting.with().full(full).situation()))
                .isEqualTo(comes);
        assertThat(AtMostThreeCommitments.MOST).isEqualTo(3);
    }

    @Test
    void onlyACheckInAfterTheOpeningMeetsTheClaim() {
        DueCommitmentsFirst claim = new DueCommitmentsFirst();
        ComposingContext situation = Meeting.with().due(1).situation();

        assertThat(claim.isMetBy(Prompts.checkIn("a").prompt(), SheetPosition.MIDDLE, situation))
                .isTrue();
        assertThat(claim.isMetBy(Prompts.checkIn("a").prompt(), SheetPosition.OPENING, situation))
                .isFalse();
        assertThat(claim.isMetBy(Prompts.notice("a").prompt(), SheetPosition.MIDDLE, situation))
                .isFalse();
    }

    @Test
    void aCheckInStandsRightAfterTheOpeningHoweverWelcomeTheOthersAre() {
        Meeting meeting = Meeting.with(
                        Prompts.opening("start"),
                        Prompts.checkIn("how-it-went"),
                        Prompts.notice("recruiting").moments(Moment.RECRUITING_OPENS),
                        Prompts.close("promise"))
                .due(2)
                .amid(Moment.RECRUITING_OPENS)
                .minutes(20);

        assertThat(meeting.ids()).containsExactly("start", "how-it-went", "recruiting", "promise");
        assertThat(meeting.sheet().prompts().get(1).because()).startsWith("Some commitments in your team are due.");
    }

    @Test
    void thereIsNeverMoreThanOneCheckIn() {
        assertThat(Meeting.with(
                                Prompts.opening("start"),
                                Prompts.checkIn("one"),
                                Prompts.checkIn("other"),
                                Prompts.close("promise"))
                        .due(2)
                        .minutes(20)
                        .ids())
                .hasSize(3);
    }

    @Test
    void ifThereIsTimeForOneTheMomentGoesBeforeTheCheckIn() {
        Meeting meeting = Meeting.with(
                        Prompts.opening("start"),
                        Prompts.checkIn("how-it-went"),
                        Prompts.notice("recruiting").moments(Moment.RECRUITING_OPENS),
                        Prompts.close("promise"))
                .due(2)
                .amid(Moment.RECRUITING_OPENS)
                .minutes(15);

        assertThat(meeting.ids()).containsExactly("start", "recruiting", "promise");
        assertThat(meeting.sheet().notes())
                .contains("Some commitments in your team are due."
                        + " Ask first how it went: kept, partly, not yet, or no longer right.");
    }
}
