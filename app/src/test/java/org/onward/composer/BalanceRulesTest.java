package org.onward.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onward.content.ItemId;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.Scope;

/** Rule 8: themes and scopes take turns, and evidence is asked for once a quarter. */
final class BalanceRulesTest {
    private static final Prompt ON_VOICE = Prompts.notice("a").about("voice").prompt();
    private static final Prompt EVIDENCE =
            Prompts.notice("figures").about("evidence-action").prompt();

    @Test
    void aThemeOfTwoOfTheLastThreeMeetingsStaysAway() {
        assertThat(mayCome(Meeting.with().met(7, "voice").met(14, "other").met(21, "voice")))
                .isFalse();
        assertThat(mayCome(Meeting.with().met(7, "voice").met(14, "other").met(21, "third")))
                .isTrue();
    }

    @Test
    void theFourthMeetingBackCountsNoMore() {
        assertThat(mayCome(Meeting.with()
                        .met(7, "voice")
                        .met(14, "other")
                        .met(21, "third")
                        .met(28, "voice")))
                .isTrue();
    }

    @Test
    void whatIsComingUpAndCheckingInStandAboveIt() {
        Meeting crowded = Meeting.with().met(7, "voice").met(14, "voice").due(1).amid(Moment.NEWCOMER);

        assertThat(new BalancedThemes()
                        .admits(
                                Prompts.notice("b")
                                        .about("voice")
                                        .moments(Moment.NEWCOMER)
                                        .prompt(),
                                crowded.situation()))
                .isTrue();
        assertThat(new BalancedThemes()
                        .admits(Prompts.checkIn("c").about("voice").prompt(), crowded.situation()))
                .isTrue();
        assertThat(mayCome(crowded)).isFalse();
    }

    @Test
    void themesOfTheLastTwoMeetingsStepBack() {
        assertThat(repeats(Meeting.with().met(7, "voice"))).isEqualTo(-20);
        assertThat(repeats(Meeting.with().met(7, "other").met(14, "voice"))).isEqualTo(-20);
        assertThat(repeats(Meeting.with().met(7, "other").met(14, "third").met(21, "voice")))
                .isZero();
    }

    @Test
    void aThemeDoesNotStepBackFromWhatIsComingUpOrIsLeftToFollowUp() {
        Meeting meeting = Meeting.with().met(7, "voice").amid(Moment.NEWCOMER).used("first", 21);

        assertThat(new RepeatsATheme()
                        .points(
                                Prompts.notice("b")
                                        .about("voice")
                                        .moments(Moment.NEWCOMER)
                                        .prompt(),
                                SheetPosition.MIDDLE,
                                meeting.situation()))
                .isZero();
        assertThat(new RepeatsATheme()
                        .points(
                                Prompts.notice("c")
                                        .about("voice")
                                        .takesUp("first")
                                        .prompt(),
                                SheetPosition.MIDDLE,
                                meeting.situation()))
                .isZero();
    }

    @Test
    void theScopeTurnsAwayFromThatOfTheLastMeeting() {
        Meeting meeting = Meeting.with().met(7, Set.of(Scope.TEAM), "other").met(14, Set.of(Scope.SELF), "other");

        assertThat(turns(meeting, Scope.TEAM)).isZero();
        assertThat(turns(meeting, Scope.SELF)).isEqualTo(6);
        assertThat(turns(meeting, Scope.ORGANISATION)).isEqualTo(6);
    }

    @Test
    void theScopeThatWasAskedForCountsMoreThanTakingTurns() {
        Meeting meeting = Meeting.with().met(7, Set.of(Scope.TEAM), "other").scope(Scope.TEAM);

        assertThat(turns(meeting, Scope.TEAM)).isEqualTo(20);
        assertThat(turns(meeting, Scope.SELF)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"77, false", "78, true"})
    void evidenceIsDueAFortnightBeforeItsQuarterIsOver(int daysAgo, boolean due) {
        assertThat(asksForEvidence(Meeting.with().met(7, "voice").cameUp("evidence-action", daysAgo)))
                .isEqualTo(due);
    }

    @Test
    void evidenceIsDueForATeamThatTalksAndNeverAskedAndNotForANewOne() {
        assertThat(asksForEvidence(Meeting.with().met(7, "voice"))).isTrue();
        assertThat(asksForEvidence(Meeting.with())).isFalse();
    }

    @Test
    void aModuleThatWasTheMatterOfOneOfTheLastThreeMeetingsWaitsBeforeItAsksAgain() {
        ItemId module = new ItemId("module-one");
        PromptBank bank = new PromptBank(
                List.of(), List.of(new PromptBank.BankModule(module, "Module one", List.of())), Map.of(), Set.of());
        TeamFacts started = TeamFacts.ofNewTeam(TestBanks.TODAY, 8)
                .withModules(Map.of(module, new TeamFacts.ModuleCompletion(3, 0, 0, Optional.empty())));
        TeamFacts.Gathering about =
                new TeamFacts.Gathering(TestBanks.TODAY.minusDays(7), Set.of(), Set.of(), Set.of(module));
        TeamFacts.Gathering other = new TeamFacts.Gathering(TestBanks.TODAY.minusDays(3), Set.of(), Set.of());

        assertThat(due(bank, started)).containsExactly(module);
        assertThat(due(bank, started.withGatherings(List.of(other, other, about))))
                .isEmpty();
        assertThat(due(bank, started.withGatherings(List.of(other, other, other, about))))
                .containsExactly(module);
    }

    private static Set<ItemId> due(PromptBank bank, TeamFacts facts) {
        return ComposingContext.of(bank, facts, ComposingRequest.plain(20, Mode.IN_ROOM, 1))
                .due();
    }

    @Test
    void evidenceIsNotForcedOnAHardWeekNorMetByACheckInOrAWarmUp() {
        Meeting meeting = Meeting.with().met(7, "voice").due(1);

        assertThat(new EvidenceEachQuarter()
                        .isMetBy(
                                Prompts.checkIn("b").about("evidence-action").prompt(),
                                SheetPosition.MIDDLE,
                                meeting.situation()))
                .isFalse();
        assertThat(new EvidenceEachQuarter().isMetBy(EVIDENCE, SheetPosition.OPENING, meeting.situation()))
                .isFalse();
        assertThat(new EvidenceEachQuarter().isMetBy(ON_VOICE, SheetPosition.MIDDLE, meeting.situation()))
                .isFalse();
        assertThat(asksForEvidence(meeting.amid(Moment.RESTRUCTURE))).isTrue();
        assertThat(asksForEvidence(meeting.daysAfter(3, Moment.INCIDENT))).isFalse();
        assertThat(asksForEvidence(meeting.amid(Moment.EXTERNAL_NEWS))).isFalse();
    }

    private static boolean mayCome(Meeting meeting) {
        return new BalancedThemes().admits(ON_VOICE, meeting.situation());
    }

    private static int repeats(Meeting meeting) {
        return new RepeatsATheme().points(ON_VOICE, SheetPosition.MIDDLE, meeting.situation());
    }

    private static int turns(Meeting meeting, Scope scope) {
        return new VariesTheScope()
                .points(Prompts.notice("a").scope(scope).prompt(), SheetPosition.MIDDLE, meeting.situation());
    }

    private static boolean asksForEvidence(Meeting meeting) {
        return new EvidenceEachQuarter().isMetBy(EVIDENCE, SheetPosition.MIDDLE, meeting.situation());
    }
}
