package org.onward.composer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onward.composer.Meeting;
import org.onward.composer.PromptBuilder;
import org.onward.composer.model.SheetPosition;
import org.onward.composer.model.TeamFacts;
import org.onward.content.Format;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.Safety;

/** Rule 1, and other rules that protect people. */
final class SafetyRulesTest {
    @ParameterizedTest
    @CsvSource({"LOW, 1", "BUILDING, 2", "GOOD, 3", "HIGH, 4"})
    void theSafetyLimitsTheDepth(Safety safety, int deepest) {
        List<Integer> depths = List.of(
                        PromptBuilder.opening("a"),
                        PromptBuilder.notice("b"),
                        PromptBuilder.effect("c"),
                        PromptBuilder.ownPart("d"))
                .stream()
                .map(prompt -> prompt.needs(Safety.LOW).prompt())
                .filter(prompt -> new SafeEnough()
                        .admits(prompt, Meeting.with().safety(safety).context()))
                .map(Prompt::depth)
                .toList();

        assertThat(depths).last().isEqualTo(Math.min(deepest, 3));
        assertThat(SafeEnough.deepest(safety)).isEqualTo(deepest);
    }

    @ParameterizedTest
    @EnumSource
    void theCloseIsExempt(Safety safety) {
        assertThat(admitted(PromptBuilder.close("promise"), safety)).isTrue();
    }

    @Test
    void aPromptCanRequireMoreSafetyThanItsDepthDoes() {
        assertThat(admitted(PromptBuilder.notice("delicate").needs(Safety.GOOD), Safety.BUILDING))
                .isFalse();
        assertThat(admitted(PromptBuilder.notice("delicate").needs(Safety.GOOD), Safety.GOOD))
                .isTrue();
    }

    @Test
    void aTeamThatWasNeverAskedIsBuildingAndOneWithTooFewAnswersIsLow() {
        assertThat(TeamFacts.NEVER_MEASURED).isEqualTo(Safety.BUILDING);
        assertThat(TeamFacts.SUPPRESSED).isEqualTo(Safety.LOW);
        assertThat(TeamFacts.ofNewTeam(Meeting.TODAY, 8).safety()).isEqualTo(Safety.BUILDING);
    }

    @Test
    void whereSafetyIsLowNothingSensitiveComesEvenWithATrainedFacilitator() {
        assertThat(admitted(PromptBuilder.notice("raw").sensitive(), Safety.LOW))
                .isFalse();
        assertThat(admitted(PromptBuilder.notice("raw").sensitive(), Safety.BUILDING))
                .isTrue();
        assertThat(admitted(PromptBuilder.notice("edgy").risk(Prompt.Risk.SOME), Safety.LOW))
                .isTrue();
    }

    @Test
    void whereSafetyIsLowNobodyIsCalledOnInARound() {
        assertThat(admitted(PromptBuilder.notice("in-turn").format(Format.ROUND), Safety.LOW))
                .isFalse();
        assertThat(admitted(PromptBuilder.close("in-turn").format(Format.ROUND), Safety.LOW))
                .isFalse();
        assertThat(admitted(PromptBuilder.close("in-turn").format(Format.ROUND), Safety.BUILDING))
                .isTrue();
    }

    @Test
    void whereSafetyIsLowTheStartIsInWritingOrInPairs() {
        Set<Format> quiet = Set.of(Format.SILENT_WRITE, Format.PAIRS);
        for (Format format : Format.values()) {
            Prompt opening = PromptBuilder.opening("a").format(format).prompt();

            assertThat(SheetShape.positionsFor(opening, Safety.LOW).contains(SheetPosition.OPENING))
                    .as(format.label())
                    .isEqualTo(quiet.contains(format));
            assertThat(SheetShape.positionsFor(opening, Safety.BUILDING)).contains(SheetPosition.OPENING);
        }
    }

    @Test
    void aSensitivePromptComesOnlyWithATrainedFacilitator() {
        Prompt sensitive = PromptBuilder.notice("raw").sensitive().prompt();

        assertThat(new TrainedFacilitator().admits(sensitive, Meeting.with().context()))
                .isFalse();
        assertThat(new TrainedFacilitator()
                        .admits(sensitive, Meeting.with().trained().context()))
                .isTrue();
        assertThat(new TrainedFacilitator()
                        .admits(
                                PromptBuilder.notice("edgy")
                                        .risk(Prompt.Risk.SOME)
                                        .prompt(),
                                Meeting.with().context()))
                .isTrue();
    }

    @Test
    void aWithdrawnPromptIsExcluded() {
        ComposingContext context = Meeting.with().withdrawn("hurtful").context();

        assertThat(new NotWithdrawn().admits(PromptBuilder.notice("hurtful").prompt(), context))
                .isFalse();
        assertThat(new NotWithdrawn().admits(PromptBuilder.notice("kind").prompt(), context))
                .isTrue();
    }

    @Test
    void aPromptForAnOccasionIsExcludedWithoutIt() {
        HasItsOccasion rule = new HasItsOccasion();
        Prompt forBoth = PromptBuilder.notice("a")
                .moments(Moment.GO_LIVE, Moment.INCIDENT)
                .prompt();

        assertThat(rule.admits(forBoth, Meeting.with().context())).isFalse();
        assertThat(rule.admits(forBoth, Meeting.with().amid(Moment.NEWCOMER).context()))
                .isFalse();
        assertThat(rule.admits(forBoth, Meeting.with().amid(Moment.GO_LIVE).context()))
                .isTrue();
        assertThat(rule.admits(
                        forBoth, Meeting.with().daysAfter(15, Moment.INCIDENT).context()))
                .isFalse();
        assertThat(rule.admits(
                        PromptBuilder.notice("any-week").prompt(),
                        Meeting.with().amid(Moment.GO_LIVE).context()))
                .isTrue();
    }

    private static boolean admitted(PromptBuilder prompt, Safety safety) {
        return new SafeEnough()
                .admits(prompt.prompt(), Meeting.with().safety(safety).trained().context());
    }
}
