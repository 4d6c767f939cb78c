package org.onward.composer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onward.composer.Meeting;
import org.onward.composer.PromptBuilder;
import org.onward.composer.model.Composition;
import org.onward.composer.model.RequestedFocus;
import org.onward.composer.model.SheetPosition;
import org.onward.content.ItemId;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.ThemeId;

/** Rule 2: the focus of a sheet, and the prompts that it covers. */
final class FocusTest {
    private static final PromptBuilder ON_VOICE =
            PromptBuilder.notice("v").about("voice").modules("speaking-up");
    private static final PromptBuilder ON_MEETINGS =
            PromptBuilder.notice("m").about("meetings").modules("good-meetings");
    private static final PromptBuilder FOR_A_NEWCOMER =
            PromptBuilder.notice("n").about("welcome").moments(Moment.NEWCOMER);

    @Test
    void theUpcomingMomentIsTheFocus() {
        assertThat(focus(team().started("speaking-up", 8, 0).amid(Moment.NEWCOMER)))
                .contains("a newcomer");
    }

    @Test
    void aMomentWithoutPromptsIsNotTheFocus() {
        assertThat(focus(team().amid(Moment.GO_LIVE)).orElseThrow()).isNotEqualTo("a go-live");
    }

    @Test
    void withoutAMomentTheFocusIsTheThemeWithTheLargestGap() {
        assertThat(focus(team().cameUp("meetings", 100).cameUp("voice", 150).cameUp("welcome", 110)))
                .contains("Voice");
    }

    @Test
    void aModuleThatWaitsForItsDiscussionComesBeforeALargerGap() {
        assertThat(focus(team().cameUp("voice", 30).started("speaking-up", 1, 0)))
                .contains("Speaking up");
    }

    @Test
    void ofTwoWaitingModulesTheOneThatMoreHaveStartedComesFirst() {
        assertThat(focus(team().started("speaking-up", 7, 0)
                        .started("good-meetings", 1, 0)
                        .cameUp("voice", 60)))
                .contains("Speaking up");
    }

    @Test
    void theSeedDecidesBetweenEqualThemes() {
        assertThat(LongStream.range(0, 40)
                        .mapToObj(seed -> focus(team().seed(seed)).orElseThrow()))
                .contains("Voice", "Meetings", "Welcome");
        assertThat(focus(team().seed(7))).isEqualTo(focus(team().seed(7)));
    }

    @Test
    void aCheckInDoesNotSetTheFocus() {
        Meeting meeting = Meeting.with(PromptBuilder.checkIn("c").about("voice"), ON_MEETINGS)
                .due(1)
                .cameUp("meetings", 20);

        assertThat(focus(meeting)).contains("Meetings");
        assertThat(new FirstSlot()
                        .isMetBy(
                                PromptBuilder.checkIn("c").about("meetings").prompt(),
                                SheetPosition.MIDDLE,
                                meeting.focused()))
                .isFalse();
        assertThat(new FirstSlot().isMetBy(ON_MEETINGS.prompt(), SheetPosition.MIDDLE, meeting.focused()))
                .isTrue();
        assertThat(new FirstSlot().isMetBy(ON_VOICE.prompt(), SheetPosition.MIDDLE, meeting.focused()))
                .isFalse();
    }

    @Test
    void aRequestedFocusIsUsed() {
        Meeting meeting = team().cameUp("voice", 1);

        assertThat(Focus.on(new RequestedFocus.OfTheme(new ThemeId("voice")), meeting.bank()))
                .map(Focus::title)
                .contains("Voice");
        assertThat(Focus.on(new RequestedFocus.OfModule(new ItemId("speaking-up")), meeting.bank()))
                .map(Focus::title)
                .contains("Speaking up");
        assertThat(Focus.on(new RequestedFocus.OfModule(new ItemId("unknown")), meeting.bank()))
                .isEmpty();
    }

    @Test
    void anEmptyBankHasNoFocus() {
        assertThat(focus(Meeting.with())).isEmpty();
        assertThat(focusPoints(ON_VOICE, SheetPosition.CLOSE, Meeting.with())).isZero();
    }

    @Test
    void promptsOnTheFocusGetTwentyPointsAndThirtyFiveInTheClose() {
        Meeting meeting = team().cameUp("meetings", 100).cameUp("welcome", 100);

        assertThat(focusPoints(ON_VOICE, SheetPosition.MIDDLE, meeting)).isEqualTo(20);
        assertThat(focusPoints(ON_VOICE, SheetPosition.CLOSE, meeting)).isEqualTo(35);
        assertThat(focusPoints(ON_MEETINGS, SheetPosition.CLOSE, meeting)).isZero();
    }

    @Test
    void promptsOnTheThemeOfTheFocusGetTheSamePoints() {
        assertThat(focusPoints(
                        PromptBuilder.notice("x").about("voice"),
                        SheetPosition.MIDDLE,
                        team().started("speaking-up", 8, 0)))
                .isEqualTo(20);
        assertThat(focusPoints(
                        PromptBuilder.notice("x").about("welcome"), SheetPosition.CLOSE, team().amid(Moment.NEWCOMER)))
                .isEqualTo(35);
    }

    @Test
    void theThemeOfAMomentIsTheOneThatMostOfItsPromptsAreAbout() {
        Meeting meeting = Meeting.with(
                        PromptBuilder.notice("a").about("meetings").moments(Moment.GO_LIVE),
                        PromptBuilder.notice("b").about("voice").moments(Moment.GO_LIVE),
                        PromptBuilder.notice("c").about("voice").moments(Moment.GO_LIVE))
                .amid(Moment.GO_LIVE);

        assertThat(focusPoints(PromptBuilder.notice("x").about("voice"), SheetPosition.MIDDLE, meeting))
                .isEqualTo(20);
        assertThat(focusPoints(PromptBuilder.notice("x").about("meetings"), SheetPosition.MIDDLE, meeting))
                .isZero();
    }

    @Test
    void ofEqualThemesOfAMomentTheFirstByIdIsItsTheme() {
        Meeting meeting = Meeting.with(
                        PromptBuilder.notice("a").about("voice").moments(Moment.GO_LIVE),
                        PromptBuilder.notice("b").about("meetings").moments(Moment.GO_LIVE))
                .amid(Moment.GO_LIVE);

        assertThat(focusPoints(PromptBuilder.notice("x").about("meetings"), SheetPosition.MIDDLE, meeting))
                .isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true"})
    void aModuleIsDueForItsDiscussionOnceSomebodyStarted(int started, boolean due) {
        assertThat(isDue(team().started("speaking-up", started, 0))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "0, 1, false", "182, 0, true", "183, 0, false"})
    void aModuleIsDueForItsFirstCommitmentForHalfAYearAfterTheTalk(int daysAgo, int committed, boolean due) {
        assertThat(isDue(team().discussed("speaking-up", daysAgo, committed))).isEqualTo(due);
    }

    @Test
    void theReasonForAStartedModuleCountsFewPeopleAsSome() {
        Reason reason = new FollowsUp()
                .reason(
                        ON_VOICE.prompt(),
                        SheetPosition.MIDDLE,
                        team().started("speaking-up", 3, 0).context())
                .orElseThrow();

        assertThat(reason)
                .isEqualTo(new Reason(
                        "Some of you have started “Speaking up”, and you have not met to discuss it.",
                        "Some of you have started “Speaking up”, and you have not met to discuss it.",
                        "Still on “Speaking up”"));
    }

    @Test
    void aModuleThatTheTeamPlansToDiscussIsNotSaidToBeForgotten() {
        Reason reason = new FollowsUp()
                .reason(
                        ON_VOICE.prompt(),
                        SheetPosition.MIDDLE,
                        team().startedAndPlanned("speaking-up", 3, LocalDate.of(2026, 12, 9))
                                .context())
                .orElseThrow();

        assertThat(reason)
                .isEqualTo(new Reason(
                        "Some of you have started “Speaking up”, and you meet on 9 December 2026 to discuss it.",
                        "Some of you have started “Speaking up”, and you meet on 9 December 2026 to discuss it.",
                        "Still on “Speaking up”"));
    }

    @Test
    void theModuleOfTheFocusIsTheFirstReasonOfItsQuestions() {
        Meeting meeting = Meeting.with(
                        PromptBuilder.opening("a").about("voice").modules("speaking-up"),
                        PromptBuilder.notice("b").about("voice").modules("first-steps", "speaking-up"),
                        PromptBuilder.close("c").about("voice"))
                .module("speaking-up", "voice")
                .module("first-steps", "meetings")
                .started("speaking-up", 8, 0)
                .started("first-steps", 1, 0)
                .minutes(15);

        assertThat(meeting.sheet().prompts())
                .extracting(Composition.Chosen::because)
                .containsExactly(
                        "Your whole team has started “Speaking up”, and you have not met to discuss it."
                                + " A light start that everybody can answer.",
                        "Still on “Speaking up”: first what happens, before anybody judges it.",
                        "“Voice” has not come up in your team yet. It ends the talk with something to do.");
    }

    @Test
    void theCloseIsOnTheFocusEvenIfAMinuteStaysEmpty() {
        assertThat(Meeting.with(
                                PromptBuilder.opening("a").moments(Moment.NEWCOMER),
                                PromptBuilder.close("b")
                                        .moments(Moment.NEWCOMER)
                                        .minutes(5),
                                PromptBuilder.close("c").about("voice"))
                        .amid(Moment.NEWCOMER)
                        .minutes(10)
                        .ids())
                .containsExactly("a", "b");
    }

    @Test
    void aRepeatedReasonIsShort() {
        assertThat(Meeting.with(
                                PromptBuilder.opening("a").about("voice"),
                                PromptBuilder.close("b").about("voice"))
                        .minutes(10)
                        .sheet()
                        .prompts())
                .extracting(Composition.Chosen::because)
                .containsExactly(
                        "“Voice” has not come up in your team yet. A light start that everybody can answer.",
                        "Still on “Voice”: it ends the talk with something to do.");
    }

    private static Meeting team() {
        return Meeting.with(ON_VOICE, ON_MEETINGS, FOR_A_NEWCOMER)
                .module("speaking-up", "voice")
                .module("good-meetings", "meetings");
    }

    private static Optional<String> focus(Meeting meeting) {
        return meeting.focused().focus().map(Focus::title);
    }

    private static boolean isDue(Meeting meeting) {
        int points = new FollowsUp().points(ON_VOICE.prompt(), SheetPosition.MIDDLE, meeting.context());
        assertThat(List.of(0, 15)).contains(points);
        return points == 15;
    }

    private static int focusPoints(PromptBuilder prompts, SheetPosition position, Meeting meeting) {
        Prompt prompt = prompts.prompt();
        return new StaysWithTheFocus().points(prompt, position, meeting.focused());
    }
}
