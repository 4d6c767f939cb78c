package org.onward.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onward.content.Format;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.Safety;

/** Rule 1, and what else keeps people from harm. */
final class SafetyRulesTest {
    @ParameterizedTest
    @CsvSource({"LOW, 1", "BUILDING, 2", "GOOD, 3", "HIGH, 4"})
    void aTeamGoesAsDeepAsItsSafetyAllows(Safety safety, int deepest) {
        List<Integer> depths =
                List.of(Prompts.opening("a"), Prompts.notice("b"), Prompts.effect("c"), Prompts.ownPart("d")).stream()
                        .map(prompt -> prompt.needs(Safety.LOW).prompt())
                        .filter(prompt -> new SafeEnough()
                                .admits(prompt, Meeting.with().safety(safety).situation()))
                        .map(Prompt::depth)
                        .toList();

        assertThat(depths).last().isEqualTo(Math.min(deepest, 3));
        assertThat(SafeEnough.deepest(safety)).isEqualTo(deepest);
    }

    @ParameterizedTest
    @EnumSource
    void theCloseIsExempt(Safety safety) {
        assertThat(admitted(Prompts.close("promise"), safety)).isTrue();
    }

    @Test
    void aPromptThatNamesABandOfItsOwnIsTakenAtItsWord() {
        assertThat(admitted(Prompts.notice("delicate").needs(Safety.GOOD), Safety.BUILDING))
                .isFalse();
        assertThat(admitted(Prompts.notice("delicate").needs(Safety.GOOD), Safety.GOOD))
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
        assertThat(admitted(Prompts.notice("raw").sensitive(), Safety.LOW)).isFalse();
        assertThat(admitted(Prompts.notice("raw").sensitive(), Safety.BUILDING)).isTrue();
        assertThat(admitted(Prompts.notice("edgy").risk(Prompt.Risk.SOME), Safety.LOW))
                .isTrue();
    }

    @Test
    void whereSafetyIsLowNobodyIsCalledOnInARound() {
        assertThat(admitted(Prompts.notice("in-turn").format(Format.ROUND), Safety.LOW))
                .isFalse();
        assertThat(admitted(Prompts.close("in-turn").format(Format.ROUND), Safety.LOW))
                .isFalse();
        assertThat(admitted(Prompts.close("in-turn").format(Format.ROUND), Safety.BUILDING))
                .isTrue();
    }

    @Test
    void whereSafetyIsLowTheStartIsInWritingOrInPairs() {
        Set<Format> quiet = Set.of(Format.SILENT_WRITE, Format.PAIRS);
        for (Format format : Format.values()) {
            Prompt opening = Prompts.opening("a").format(format).prompt();

            assertThat(SheetShape.placesFor(opening, Safety.LOW).contains(SheetPosition.OPENING))
                    .as(format.label())
                    .isEqualTo(quiet.contains(format));
            assertThat(SheetShape.placesFor(opening, Safety.BUILDING)).contains(SheetPosition.OPENING);
        }
    }

    @Test
    void aSensitivePromptComesOnlyWithATrainedFacilitator() {
        Prompt sensitive = Prompts.notice("raw").sensitive().prompt();

        assertThat(new TrainedFacilitator().admits(sensitive, Meeting.with().situation()))
                .isFalse();
        assertThat(new TrainedFacilitator()
                        .admits(sensitive, Meeting.with().trained().situation()))
                .isTrue();
        assertThat(new TrainedFacilitator()
                        .admits(
                                Prompts.notice("edgy").risk(Prompt.Risk.SOME).prompt(),
                                Meeting.with().situation()))
                .isTrue();
    }

    @Test
    void aWithdrawnPromptIsNobodys() {
        ComposingContext situation = Meeting.with().withdrawn("hurtful").situation();

        assertThat(new NotWithdrawn().admits(Prompts.notice("hurtful").prompt(), situation))
                .isFalse();
        assertThat(new NotWithdrawn().admits(Prompts.notice("kind").prompt(), situation))
                .isTrue();
    }

    @Test
    void whatWasMadeForAnOccasionWaitsForIt() {
        HasItsOccasion gate = new HasItsOccasion();
        Prompt forBoth =
                Prompts.notice("a").moments(Moment.GO_LIVE, Moment.INCIDENT).prompt();

        assertThat(gate.admits(forBoth, Meeting.with().situation())).isFalse();
        assertThat(gate.admits(forBoth, Meeting.with().amid(Moment.NEWCOMER).situation()))
                .isFalse();
        assertThat(gate.admits(forBoth, Meeting.with().amid(Moment.GO_LIVE).situation()))
                .isTrue();
        assertThat(gate.admits(
                        forBoth, Meeting.with().daysAfter(15, Moment.INCIDENT).situation()))
                .isFalse();
        assertThat(gate.admits(
                        Prompts.notice("any-week").prompt(),
                        Meeting.with().amid(Moment.GO_LIVE).situation()))
                .isTrue();
    }

    private static boolean admitted(Prompts prompt, Safety safety) {
        return new SafeEnough()
                .admits(prompt.prompt(), Meeting.with().safety(safety).trained().situation());
    }
}
