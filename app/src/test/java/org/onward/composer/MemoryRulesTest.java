package org.onward.composer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onward.content.Prompt;

/** Rule 5 and its neighbours: what the team had, here or elsewhere, and what it knows. */
final class MemoryRulesTest {
    private static final Prompt PROMPT = Prompts.notice("a").prompt();

    @ParameterizedTest
    @CsvSource({"180, 179, false", "180, 180, true", "30, 29, false", "30, 30, true", "0, 0, true"})
    void aPromptRestsForItsCooldownToTheDay(int cooldown, int daysAgo, boolean rested) {
        assertThat(HasRested.fully()
                        .admits(
                                Prompts.notice("a").cooldown(cooldown).prompt(),
                                Meeting.with().used("a", daysAgo).situation()))
                .isEqualTo(rested);
    }

    @Test
    void whatWasNeverUsedNeedsNoRestAndThePreviewOfASheetIsNoUse() {
        assertThat(HasRested.fully().admits(PROMPT, Meeting.with().situation())).isTrue();
        assertThat(HasRested.fully()
                        .admits(PROMPT, Meeting.with().hadElsewhere("a", 2).situation()))
                .isTrue();
    }

    @Test
    void whatWasUsedOnOrBeforeTheDayMayComeBack() {
        ComposingContext situation = Meeting.with().used("a", 100).situation();

        assertThat(new HasRested(Meeting.daysAgo(100)).admits(PROMPT, situation))
                .isTrue();
        assertThat(new HasRested(Meeting.daysAgo(101)).admits(PROMPT, situation))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"8, 4, true", "8, 5, false", "7, 3, true", "7, 4, false", "1, 1, false", "0, 0, true"})
    void whatMoreThanHalfHadElsewhereWaits(int people, int had, boolean comes) {
        assertThat(new NotHeardElsewhere()
                        .admits(
                                PROMPT,
                                Meeting.with()
                                        .people(people)
                                        .hadElsewhere("a", had)
                                        .situation()))
                .isEqualTo(comes);
        assertThat(NotHeardElsewhere.DAYS).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"8, 4, false", "8, 5, true", "7, 3, false", "7, 4, true"})
    void aPrerequisiteIsKnownWhenMostHaveStartedIt(int people, int started, boolean known) {
        assertThat(new KnowsTheModule()
                        .admits(
                                Prompts.notice("a").restsOn("basics").prompt(),
                                Meeting.with()
                                        .people(people)
                                        .started("basics", started, 0)
                                        .situation()))
                .isEqualTo(known);
    }

    @Test
    void aPrerequisiteIsKnownWhenTheTeamTalkedAboutItAndEveryOneOfThemCounts() {
        ComposingContext situation = Meeting.with().discussed("basics", 300, 0).situation();

        assertThat(new KnowsTheModule()
                        .admits(Prompts.notice("a").restsOn("basics").prompt(), situation))
                .isTrue();
        assertThat(new KnowsTheModule()
                        .admits(Prompts.notice("a").restsOn("basics", "more").prompt(), situation))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "13, false", "14, true", "182, true", "183, false"})
    void theSecondOfAPairComesSomeWeeksAfterTheFirst(int daysAgo, boolean comes) {
        Prompt second = Prompts.effect("b").takesUp("a").prompt();
        ComposingContext situation = Meeting.with().used("a", daysAgo).situation();

        assertThat(new FollowsItsFirstPart().admits(second, situation)).isEqualTo(comes);
        assertThat(new FollowsUp().points(second, SheetPosition.MIDDLE, situation))
                .isEqualTo(comes ? 15 : 0);
    }

    @Test
    void theSecondOfAPairNeverComesWithoutTheFirst() {
        assertThat(new FollowsItsFirstPart()
                        .admits(
                                Prompts.effect("b").takesUp("a").prompt(),
                                Meeting.with().situation()))
                .isFalse();
        assertThat(new FollowsItsFirstPart().admits(PROMPT, Meeting.with().situation()))
                .isTrue();
    }

    @Test
    void theSecondOfAPairNamesTheDayOfTheFirst() {
        assertThat(new FollowsUp()
                        .reason(
                                Prompts.effect("b").takesUp("a").prompt(),
                                SheetPosition.MIDDLE,
                                Meeting.with().used("a", 20).situation()))
                .hasValueSatisfying(reason -> assertThat(reason.leader())
                        .isEqualTo("It follows on from a question that your team had on 4 November 2026."));
    }

    @Test
    void aNewPromptIsWelcomeAnOldOneLevelAndOneThatIsBackGoesLast() {
        assertThat(isNew(Meeting.with())).isEqualTo(10);
        assertThat(isNew(Meeting.with().used("a", 180))).isZero();
        assertThat(isNew(Meeting.with().used("a", 179))).isEqualTo(-20);
    }

    @Test
    void whatFellFlatStepsBack() {
        assertThat(new WasUnwelcome()
                        .points(
                                PROMPT,
                                SheetPosition.MIDDLE,
                                Meeting.with().unwelcome("a").situation()))
                .isEqualTo(-20);
        assertThat(new WasUnwelcome()
                        .points(
                                PROMPT,
                                SheetPosition.MIDDLE,
                                Meeting.with().used("a", 400).situation()))
                .isZero();
    }

    private static int isNew(Meeting meeting) {
        return new IsNew().points(PROMPT, SheetPosition.MIDDLE, meeting.situation());
    }
}
