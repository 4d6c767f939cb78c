package org.onward.composer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onward.composer.Meeting;
import org.onward.composer.PromptBuilder;
import org.onward.composer.TestBanks;
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.PromptBank;
import org.onward.composer.model.SheetPosition;
import org.onward.composer.model.TeamFacts;
import org.onward.content.ItemId;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.Scope;

/** Rule 8: themes and scopes alternate, and evidence comes once a quarter. */
final class BalanceRulesTest {
    private static final Prompt ON_VOICE =
            PromptBuilder.notice("a").about("voice").prompt();
    private static final Prompt EVIDENCE =
            PromptBuilder.notice("figures").about("evidence-action").prompt();

    @Test
    void aThemeOfTwoOfTheLastThreeMeetingsIsExcluded() {
        assertThat(isAdmitted(Meeting.with().met(7, "voice").met(14, "other").met(21, "voice")))
                .isFalse();
        assertThat(isAdmitted(Meeting.with().met(7, "voice").met(14, "other").met(21, "third")))
                .isTrue();
    }

    @Test
    void theFourthLastMeetingDoesNotCount() {
        assertThat(isAdmitted(Meeting.with()
                        .met(7, "voice")
                        .met(14, "other")
                        .met(21, "third")
                        .met(28, "voice")))
                .isTrue();
    }

    @Test
    void promptsForTheMomentAndCheckInsAreExempt() {
        Meeting overused =
                Meeting.with().met(7, "voice").met(14, "voice").due(1).amid(Moment.NEWCOMER);

        assertThat(new BalancedThemes()
                        .admits(
                                PromptBuilder.notice("b")
                                        .about("voice")
                                        .moments(Moment.NEWCOMER)
                                        .prompt(),
                                overused.context()))
                .isTrue();
        assertThat(new BalancedThemes()
                        .admits(PromptBuilder.checkIn("c").about("voice").prompt(), overused.context()))
                .isTrue();
        assertThat(isAdmitted(overused)).isFalse();
    }

    @Test
    void themesOfTheLastTwoMeetingsLoseTwentyPoints() {
        assertThat(pointsForARepeatedTheme(Meeting.with().met(7, "voice"))).isEqualTo(-20);
        assertThat(pointsForARepeatedTheme(Meeting.with().met(7, "other").met(14, "voice")))
                .isEqualTo(-20);
        assertThat(pointsForARepeatedTheme(
                        Meeting.with().met(7, "other").met(14, "third").met(21, "voice")))
                .isZero();
    }

    @Test
    void promptsForTheMomentAndFollowUpsLoseNoPoints() {
        Meeting meeting = Meeting.with().met(7, "voice").amid(Moment.NEWCOMER).used("first", 21);

        assertThat(new RepeatsATheme()
                        .points(
                                PromptBuilder.notice("b")
                                        .about("voice")
                                        .moments(Moment.NEWCOMER)
                                        .prompt(),
                                SheetPosition.MIDDLE,
                                meeting.context()))
                .isZero();
        assertThat(new RepeatsATheme()
                        .points(
                                PromptBuilder.notice("c")
                                        .about("voice")
                                        .followUpOf("first")
                                        .prompt(),
                                SheetPosition.MIDDLE,
                                meeting.context()))
                .isZero();
    }

    @Test
    void aScopeOtherThanThatOfTheLastMeetingGetsSixPoints() {
        Meeting meeting = Meeting.with().met(7, Set.of(Scope.TEAM), "other").met(14, Set.of(Scope.SELF), "other");

        assertThat(scopePoints(meeting, Scope.TEAM)).isZero();
        assertThat(scopePoints(meeting, Scope.SELF)).isEqualTo(6);
        assertThat(scopePoints(meeting, Scope.ORGANISATION)).isEqualTo(6);
    }

    @Test
    void theRequestedScopeGetsTwentyPoints() {
        Meeting meeting = Meeting.with().met(7, Set.of(Scope.TEAM), "other").scope(Scope.TEAM);

        assertThat(scopePoints(meeting, Scope.TEAM)).isEqualTo(20);
        assertThat(scopePoints(meeting, Scope.SELF)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"77, false", "78, true"})
    void evidenceIsDueAFortnightBeforeItsQuarterIsOver(int daysAgo, boolean due) {
        assertThat(meetsEvidenceRequirement(Meeting.with().met(7, "voice").cameUp("evidence-action", daysAgo)))
                .isEqualTo(due);
    }

    @Test
    void evidenceIsDueForATeamThatHasMetButNotForANewOne() {
        assertThat(meetsEvidenceRequirement(Meeting.with().met(7, "voice"))).isTrue();
        assertThat(meetsEvidenceRequirement(Meeting.with())).isFalse();
    }

    @Test
    void aModuleOfOneOfTheLastThreeMeetingsIsNotDue() {
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
                .dueModules();
    }

    @Test
    void evidenceIsNotMetInAHardWeekOrByACheckInOrByAnOpening() {
        Meeting meeting = Meeting.with().met(7, "voice").due(1);

        assertThat(new EvidenceEachQuarter()
                        .isMetBy(
                                PromptBuilder.checkIn("b")
                                        .about("evidence-action")
                                        .prompt(),
                                SheetPosition.MIDDLE,
                                meeting.context()))
                .isFalse();
        assertThat(new EvidenceEachQuarter().isMetBy(EVIDENCE, SheetPosition.OPENING, meeting.context()))
                .isFalse();
        assertThat(new EvidenceEachQuarter().isMetBy(ON_VOICE, SheetPosition.MIDDLE, meeting.context()))
                .isFalse();
        assertThat(meetsEvidenceRequirement(meeting.amid(Moment.RESTRUCTURE))).isTrue();
        assertThat(meetsEvidenceRequirement(meeting.daysAfter(3, Moment.INCIDENT)))
                .isFalse();
        assertThat(meetsEvidenceRequirement(meeting.amid(Moment.EXTERNAL_NEWS))).isFalse();
    }

    private static boolean isAdmitted(Meeting meeting) {
        return new BalancedThemes().admits(ON_VOICE, meeting.context());
    }

    private static int pointsForARepeatedTheme(Meeting meeting) {
        return new RepeatsATheme().points(ON_VOICE, SheetPosition.MIDDLE, meeting.context());
    }

    private static int scopePoints(Meeting meeting, Scope scope) {
        return new VariesTheScope()
                .points(PromptBuilder.notice("a").scope(scope).prompt(), SheetPosition.MIDDLE, meeting.context());
    }

    private static boolean meetsEvidenceRequirement(Meeting meeting) {
        return new EvidenceEachQuarter().isMetBy(EVIDENCE, SheetPosition.MIDDLE, meeting.context());
    }
}
