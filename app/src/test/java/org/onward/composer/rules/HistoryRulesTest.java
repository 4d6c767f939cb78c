package org.onward.composer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onward.composer.Meeting;
import org.onward.composer.PromptBuilder;
import org.onward.composer.model.SheetPosition;
import org.onward.content.Prompt;

/** Rule 5 and related rules: what the team had here or elsewhere, and what it knows. */
final class HistoryRulesTest {
    private static final Prompt PROMPT = PromptBuilder.notice("a").prompt();

    @ParameterizedTest
    @CsvSource({"180, 179, false", "180, 180, true", "30, 29, false", "30, 30, true", "0, 0, true"})
    void aPromptIsExcludedUntilItsCooldownEnds(int cooldown, int daysAgo, boolean rested) {
        assertThat(CooldownHasPassed.untilCooldownEnds()
                        .admits(
                                PromptBuilder.notice("a").cooldown(cooldown).prompt(),
                                Meeting.with().used("a", daysAgo).context()))
                .isEqualTo(rested);
    }

    @Test
    void aPromptThatTheTeamNeverUsedHasNoCooldown() {
        assertThat(CooldownHasPassed.untilCooldownEnds()
                        .admits(PROMPT, Meeting.with().context()))
                .isTrue();
        assertThat(CooldownHasPassed.untilCooldownEnds()
                        .admits(PROMPT, Meeting.with().hadElsewhere("a", 2).context()))
                .isTrue();
    }

    @Test
    void promptsUsedOnOrBeforeTheReuseDayAreAdmitted() {
        ComposingContext context = Meeting.with().used("a", 100).context();

        assertThat(new CooldownHasPassed(Meeting.daysAgo(100)).admits(PROMPT, context))
                .isTrue();
        assertThat(new CooldownHasPassed(Meeting.daysAgo(101)).admits(PROMPT, context))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"8, 4, true", "8, 5, false", "7, 3, true", "7, 4, false", "1, 1, false", "0, 0, true"})
    void aPromptThatMoreThanHalfHadElsewhereIsExcluded(int people, int had, boolean comes) {
        assertThat(new NotHeardElsewhere()
                        .admits(
                                PROMPT,
                                Meeting.with()
                                        .people(people)
                                        .hadElsewhere("a", had)
                                        .context()))
                .isEqualTo(comes);
        assertThat(NotHeardElsewhere.DAYS).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"8, 4, false", "8, 5, true", "7, 3, false", "7, 4, true"})
    void aPrerequisiteIsKnownWhenMostHaveStartedIt(int people, int started, boolean known) {
        assertThat(new KnowsTheModule()
                        .admits(
                                PromptBuilder.notice("a")
                                        .prerequisites("basics")
                                        .prompt(),
                                Meeting.with()
                                        .people(people)
                                        .started("basics", started, 0)
                                        .context()))
                .isEqualTo(known);
    }

    @Test
    void aDiscussedPrerequisiteIsKnownAndAllPrerequisitesMustBeKnown() {
        ComposingContext context = Meeting.with().discussed("basics", 300, 0).context();

        assertThat(new KnowsTheModule()
                        .admits(
                                PromptBuilder.notice("a")
                                        .prerequisites("basics")
                                        .prompt(),
                                context))
                .isTrue();
        assertThat(new KnowsTheModule()
                        .admits(
                                PromptBuilder.notice("a")
                                        .prerequisites("basics", "more")
                                        .prompt(),
                                context))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "13, false", "14, true", "182, true", "183, false"})
    void theSecondOfAPairComesSomeWeeksAfterTheFirst(int daysAgo, boolean comes) {
        Prompt second = PromptBuilder.effect("b").followUpOf("a").prompt();
        ComposingContext context = Meeting.with().used("a", daysAgo).context();

        assertThat(new FollowsItsFirstPart().admits(second, context)).isEqualTo(comes);
        assertThat(new FollowsUp().points(second, SheetPosition.MIDDLE, context))
                .isEqualTo(comes ? 15 : 0);
    }

    @Test
    void theSecondOfAPairNeverComesWithoutTheFirst() {
        assertThat(new FollowsItsFirstPart()
                        .admits(
                                PromptBuilder.effect("b").followUpOf("a").prompt(),
                                Meeting.with().context()))
                .isFalse();
        assertThat(new FollowsItsFirstPart().admits(PROMPT, Meeting.with().context()))
                .isTrue();
    }

    @Test
    void theSecondOfAPairNamesTheDayOfTheFirst() {
        assertThat(new FollowsUp()
                        .reason(
                                PromptBuilder.effect("b").followUpOf("a").prompt(),
                                SheetPosition.MIDDLE,
                                Meeting.with().used("a", 20).context()))
                .hasValueSatisfying(reason -> assertThat(reason.leader())
                        .isEqualTo("It follows on from a question that your team had on 4 November 2026."));
    }

    @Test
    void aNewPromptGetsTenPointsAnOldOneNoneAndAReusedOneMinusTwenty() {
        assertThat(isNew(Meeting.with())).isEqualTo(10);
        assertThat(isNew(Meeting.with().used("a", 180))).isZero();
        assertThat(isNew(Meeting.with().used("a", 179))).isEqualTo(-20);
    }

    @Test
    void anUnwelcomePromptLosesTwentyPoints() {
        assertThat(new WasUnwelcome()
                        .points(
                                PROMPT,
                                SheetPosition.MIDDLE,
                                Meeting.with().unwelcome("a").context()))
                .isEqualTo(-20);
        assertThat(new WasUnwelcome()
                        .points(
                                PROMPT,
                                SheetPosition.MIDDLE,
                                Meeting.with().used("a", 400).context()))
                .isZero();
    }

    private static int isNew(Meeting meeting) {
        return new IsNew().points(PROMPT, SheetPosition.MIDDLE, meeting.context());
    }
}
