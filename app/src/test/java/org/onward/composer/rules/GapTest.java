package org.onward.composer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onward.composer.Meeting;
import org.onward.composer.PromptBuilder;
import org.onward.composer.model.Gap;
import org.onward.composer.model.SheetPosition;
import org.onward.content.ThemeId;

/** Rules 2 and 8: how much a team has left open on a theme. */
final class GapTest {
    private static final ThemeId VOICE = new ThemeId("voice");

    @Test
    void aThemeThatNeverCameUpAndThatNobodyLearntAboutIsTheLargestGap() {
        assertThat(points(team())).isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "12, 10", "13, 11", "91, 17", "181, 24", "182, 25", "1000, 25"})
    void timeCountsUpToFifteenOverTwoQuarters(int daysAgo, int points) {
        assertThat(points(team().cameUp("voice", daysAgo))).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 25", "1, 23", "4, 20", "7, 16", "8, 15", "9, 15"})
    void learningCountsUpToTen(int completed, int points) {
        assertThat(points(team().started("speaking-up", 8, completed))).isEqualTo(points);
    }

    @Test
    void theModuleThatMostHaveCompletedCounts() {
        assertThat(points(team().module("second", "voice", "other")
                        .started("speaking-up", 8, 2)
                        .started("second", 8, 8)))
                .isEqualTo(15);
    }

    @Test
    void aModuleOnAnotherThemeCountsNothing() {
        assertThat(points(team().module("second", "other").started("second", 8, 8)))
                .isEqualTo(25);
    }

    @Test
    void aTeamWithoutPeopleHasGaps() {
        assertThat(points(team().people(0))).isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({"181, false", "182, true"})
    void aThemeIsQuietAfterTwoQuarters(int daysAgo, boolean quiet) {
        assertThat(gap(team().cameUp("voice", daysAgo)).isQuiet(Meeting.TODAY)).isEqualTo(quiet);
    }

    @Test
    void aThemeThatNeverCameUpIsNotQuiet() {
        assertThat(gap(team()).isQuiet(Meeting.TODAY)).isFalse();
    }

    @Test
    void theReasonSaysWhenItLastCameUp() {
        assertThat(reason(team())).isEqualTo("“Voice” has not come up in your team yet.");
        assertThat(reason(team().cameUp("voice", 40))).isEqualTo("“Voice” last came up in your team in October.");
        assertThat(reason(team().cameUp("voice", 182)))
                .isEqualTo("“Voice” has gone quiet in your team: it last came up in May.");
        assertThat(reason(team().cameUp("voice", 400)))
                .isEqualTo("“Voice” has gone quiet in your team: it last came up in October 2025.");
    }

    private static Meeting team() {
        return Meeting.with(PromptBuilder.notice("a").about("voice")).module("speaking-up", "voice");
    }

    private static Gap gap(Meeting meeting) {
        return Gap.of(VOICE, meeting.bank(), meeting.facts());
    }

    private static int points(Meeting meeting) {
        int points = gap(meeting).points();
        assertThat(new ClosesTheGap()
                        .points(
                                PromptBuilder.notice("a").about("voice").prompt(),
                                SheetPosition.MIDDLE,
                                meeting.context()))
                .isEqualTo(points);
        return points;
    }

    private static String reason(Meeting meeting) {
        return new ClosesTheGap()
                .reason(PromptBuilder.notice("a").about("voice").prompt(), SheetPosition.MIDDLE, meeting.context())
                .orElseThrow()
                .leader();
    }
}
