package org.onward.composer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onward.composer.Meeting;
import org.onward.composer.PromptBuilder;
import org.onward.composer.model.SheetPosition;
import org.onward.content.Moment;
import org.onward.content.Prompt.QuestionType;

/** Rule 6: open commitments are followed up, and nobody is asked for a fourth. */
final class CommitmentRulesTest {
    @ParameterizedTest
    @CsvSource({"0, 5, false", "1, 5, true", "1, 6, false"})
    void aCheckInIsAdmittedWhenCommitmentsAreDueAndItIsShort(int due, int minutes, boolean comes) {
        assertThat(new ChecksBackWhenDue()
                        .admits(
                                PromptBuilder.checkIn("how-it-went")
                                        .minutes(minutes)
                                        .prompt(),
                                Meeting.with().due(due).context()))
                .isEqualTo(comes);
    }

    @ParameterizedTest
    @EnumSource
    void checkInsAreExcludedAfterAnIncidentAndDuringNews(Moment moment) {
        boolean waits = moment == Moment.INCIDENT || moment == Moment.EXTERNAL_NEWS;

        assertThat(new ChecksBackWhenDue()
                        .admits(
                                PromptBuilder.checkIn("how-it-went").prompt(),
                                Meeting.with().due(3).amid(moment).context()))
                .isEqualTo(!waits);
    }

    @ParameterizedTest
    @CsvSource({"7, false", "27, false", "28, true"})
    void aTeamIsAskedOnceInFourWeeksHowItsCommitmentsWent(int daysSinceAny, boolean comes) {
        PromptBuilder other = PromptBuilder.checkIn("how-far");

        assertThat(new ChecksBackWhenDue()
                        .admits(
                                PromptBuilder.checkIn("how-it-went").prompt(),
                                Meeting.with(other)
                                        .due(1)
                                        .used("how-far", daysSinceAny)
                                        .context()))
                .isEqualTo(comes);
    }

    @Test
    void aPromptAboutCommitmentsHasNoTheme() {
        PromptBuilder close = PromptBuilder.close("old-or-new").asks(QuestionType.EITHER);
        ComposingContext context = Meeting.with(close).focused();

        assertThat(new ClosesTheGap().points(close.prompt(), SheetPosition.CLOSE, context))
                .isZero();
        assertThat(context.focus()).isEmpty();
    }

    @Test
    void aCloseThatSuitsAnOpenCommitmentSaysSo() {
        assertThat(Meeting.with(
                                PromptBuilder.opening("start"),
                                PromptBuilder.close("old-or-new").asks(QuestionType.EITHER))
                        .minutes(10)
                        .sheet()
                        .prompts()
                        .get(1)
                        .because())
                .isEqualTo("It suits a promise that is open already as well as a new one."
                        + " It ends the talk with something to do.");
    }

    @Test
    void theCheckInRuleAdmitsEveryOtherPrompt() {
        assertThat(new ChecksBackWhenDue()
                        .admits(
                                PromptBuilder.effect("long").minutes(15).prompt(),
                                Meeting.with().context()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"NEW, 0, true", "NEW, 1, false", "EITHER, 1, true", "CHECK_IN, 1, true", "NOTHING, 1, true"})
    void noNewCommitmentIsAskedForWhenOnePersonHasThreeOpen(QuestionType asks, int atLimit, boolean comes) {
        assertThat(new AtMostThreeCommitments()
                        .admits(
                                PromptBuilder.close("promise").asks(asks).prompt(),
                                Meeting.with().atLimit(atLimit).context()))
                .isEqualTo(comes);
        assertThat(AtMostThreeCommitments.MAX_OPEN).isEqualTo(3);
    }

    @Test
    void onlyACheckInAfterTheOpeningMeetsTheRequirement() {
        DueCommitmentsFirst requirement = new DueCommitmentsFirst();
        ComposingContext context = Meeting.with().due(1).context();

        assertThat(requirement.isMetBy(PromptBuilder.checkIn("a").prompt(), SheetPosition.MIDDLE, context))
                .isTrue();
        assertThat(requirement.isMetBy(PromptBuilder.checkIn("a").prompt(), SheetPosition.OPENING, context))
                .isFalse();
        assertThat(requirement.isMetBy(PromptBuilder.notice("a").prompt(), SheetPosition.MIDDLE, context))
                .isFalse();
    }

    @Test
    void aCheckInComesDirectlyAfterTheOpening() {
        Meeting meeting = Meeting.with(
                        PromptBuilder.opening("start"),
                        PromptBuilder.checkIn("how-it-went"),
                        PromptBuilder.notice("recruiting").moments(Moment.RECRUITING_OPENS),
                        PromptBuilder.close("promise"))
                .due(2)
                .amid(Moment.RECRUITING_OPENS)
                .minutes(20);

        assertThat(meeting.ids()).containsExactly("start", "how-it-went", "recruiting", "promise");
        assertThat(meeting.sheet().prompts().get(1).because()).startsWith("Some commitments in your team are due.");
    }

    @Test
    void thereIsNeverMoreThanOneCheckIn() {
        assertThat(Meeting.with(
                                PromptBuilder.opening("start"),
                                PromptBuilder.checkIn("one"),
                                PromptBuilder.checkIn("other"),
                                PromptBuilder.close("promise"))
                        .due(2)
                        .minutes(20)
                        .ids())
                .hasSize(3);
    }

    @Test
    void withTimeForOneQuestionTheMomentComesBeforeTheCheckIn() {
        Meeting meeting = Meeting.with(
                        PromptBuilder.opening("start"),
                        PromptBuilder.checkIn("how-it-went"),
                        PromptBuilder.notice("recruiting").moments(Moment.RECRUITING_OPENS),
                        PromptBuilder.close("promise"))
                .due(2)
                .amid(Moment.RECRUITING_OPENS)
                .minutes(15);

        assertThat(meeting.ids()).containsExactly("start", "recruiting", "promise");
        assertThat(meeting.sheet().notes())
                .contains("Some commitments in your team are due."
                        + " Ask first how it went: kept, partly, not yet, or no longer right.");
    }
}
