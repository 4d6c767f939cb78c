package org.onward.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.onward.composer.model.Composition;
import org.onward.composer.model.SheetPosition;
import org.onward.composer.rules.ComposingContext;
import org.onward.composer.rules.ComposingRules;
import org.onward.composer.rules.CooldownHasPassed;
import org.onward.composer.rules.FitsTheMode;
import org.onward.composer.rules.NotWithdrawn;
import org.onward.composer.rules.RandomTieBreak;
import org.onward.composer.rules.SafeEnough;
import org.onward.composer.rules.TrainedFacilitator;
import org.onward.composer.search.Candidate;
import org.onward.composer.search.CandidateSheet;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Prompt;

/** How the rules work together. */
final class RulesTest {
    @Test
    void thePointsAreTheSumOfAllScoringRulesTimesTheMinutes() {
        ComposingContext context = Meeting.with(PromptBuilder.notice("a")).context();
        Prompt prompt = PromptBuilder.notice("a").minutes(7).prompt();
        int tieBreak = new RandomTieBreak().points(prompt, SheetPosition.MIDDLE, context);

        assertThat(ComposingRules.points(prompt, SheetPosition.MIDDLE, context)).isEqualTo(25 + 10 + 6 + tieBreak);
        assertThat(Candidate.of(prompt, SheetPosition.MIDDLE, context).points())
                .isEqualTo(7 * (25 + 10 + 6 + tieBreak));
    }

    @Test
    void theOrderOfRequirementsIsMomentCommitmentsEvidenceClose() {
        Meeting meeting = Meeting.with(PromptBuilder.notice("a").moments(Moment.NEWCOMER))
                .amid(Moment.NEWCOMER)
                .met(7, "x")
                .due(1);

        assertThat(requirementsMet(PromptBuilder.notice("a").moments(Moment.NEWCOMER), meeting))
                .isEqualTo(0b1000);
        assertThat(requirementsMet(PromptBuilder.checkIn("b"), meeting)).isEqualTo(0b0100);
        assertThat(requirementsMet(PromptBuilder.notice("c").about("evidence-action"), meeting))
                .isEqualTo(0b0010);
        assertThat(requirementsMet(
                        PromptBuilder.notice("d").about("evidence-action").moments(Moment.NEWCOMER), meeting))
                .isEqualTo(0b1010);
        assertThat(requirementsMet(PromptBuilder.notice("e"), meeting)).isZero();
    }

    @Test
    void aPromptIsAdmittedByAllRulesOrTheFirstRuleAgainstItIsNamed() {
        Prompt twiceWrong =
                PromptBuilder.notice("a").sensitive().modes(Mode.REMOTE).prompt();
        ComposingContext context = Meeting.with().context();

        assertThat(ComposingRules.isAdmitted(PromptBuilder.notice("b").prompt(), context))
                .isTrue();
        assertThat(ComposingRules.firstRuleAgainst(PromptBuilder.notice("b").prompt(), context))
                .isEmpty();
        assertThat(ComposingRules.isAdmitted(twiceWrong, context)).isFalse();
        assertThat(ComposingRules.firstRuleAgainst(twiceWrong, context)).contains(new TrainedFacilitator());
    }

    @Test
    void theBlockingRuleIsTheOneThatAloneExcludesTheMost() {
        List<Prompt> twiceWrong = List.of(
                PromptBuilder.notice("a").sensitive().moments(Moment.GO_LIVE).prompt(),
                PromptBuilder.notice("b").sensitive().moments(Moment.GO_LIVE).prompt());
        List<Prompt> prompts = new ArrayList<>(twiceWrong);
        prompts.add(PromptBuilder.notice("c").modes(Mode.REMOTE).prompt());

        assertThat(ComposingRules.blockingRule(prompts, Meeting.with().context()))
                .isEqualTo(new FitsTheMode());
        assertThat(ComposingRules.blockingRule(twiceWrong, Meeting.with().context()))
                .isEqualTo(new TrainedFacilitator());
    }

    @Test
    void everyRejectedPromptComesWithTheFirstRuleAgainstIt() {
        Meeting meeting = Meeting.with(
                        PromptBuilder.opening("fits"),
                        PromptBuilder.notice("hurtful").sensitive(),
                        PromptBuilder.effect("raw").sensitive(),
                        PromptBuilder.effect("had"),
                        PromptBuilder.ownPart("deep"))
                .withdrawn("hurtful")
                .used("had", 10);

        Map<String, String> rejected = new Composer(meeting.bank())
                .rejected(meeting.facts(), meeting.request()).stream()
                        .collect(Collectors.toMap(one -> one.prompt().id().value(), Composition.Rejected::rule));

        assertThat(rejected)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "hurtful", new NotWithdrawn().description(),
                        "raw", new TrainedFacilitator().description(),
                        "had", CooldownHasPassed.DESCRIPTION,
                        "deep", new SafeEnough().description()));
    }

    @Test
    void theRandomTieBreakIsSmallUniformAndTheSameOnEveryMachine() {
        Map<Integer, Long> counts = LongStream.range(0, 4000)
                .mapToObj(seed -> new RandomTieBreak()
                        .points(
                                PromptBuilder.notice("a").prompt(),
                                SheetPosition.MIDDLE,
                                Meeting.with().seed(seed).context()))
                .collect(Collectors.groupingBy(points -> points, Collectors.counting()));

        assertThat(counts).containsOnlyKeys(0, 1, 2, 3);
        assertThat(counts.values()).allMatch(count -> count > 850);
        assertThat(RandomTieBreak.hash(1, "meetings")).isEqualTo(-1882027169358153001L);
    }

    @Test
    void aSheetIsOrderedByPositionAndDepth() {
        List<Prompt> prompts = List.of(
                PromptBuilder.close("close").prompt(),
                PromptBuilder.ownPart("own-part").prompt(),
                PromptBuilder.effect("effect").prompt(),
                PromptBuilder.notice("first").prompt(),
                PromptBuilder.checkIn("how-it-went").prompt(),
                PromptBuilder.notice("second").prompt(),
                PromptBuilder.opening("opening").prompt());
        List<SheetPosition> positions = List.of(
                SheetPosition.CLOSE,
                SheetPosition.MIDDLE,
                SheetPosition.MIDDLE,
                SheetPosition.MIDDLE,
                SheetPosition.MIDDLE,
                SheetPosition.MIDDLE,
                SheetPosition.OPENING);

        assertThat(CandidateSheet.of(IntStream.range(0, prompts.size())
                                .mapToObj(at -> new Candidate(
                                        prompts.get(at),
                                        positions.get(at),
                                        0,
                                        prompts.get(at).minutes()))
                                .toList())
                        .chosen())
                .extracting(candidate -> candidate.prompt().id().value())
                .containsExactly("opening", "how-it-went", "first", "second", "effect", "own-part", "close");
    }

    @Test
    void requirementsComeBeforeMinutesAndMinutesBeforePoints() {
        CandidateSheet requirementsMet = new CandidateSheet(List.of(), 1, 5, 5, 5);
        CandidateSheet fullness = new CandidateSheet(List.of(), 0, 9, 9, 5);
        CandidateSheet points = new CandidateSheet(List.of(), 0, 5, 5, 9);

        assertThat(List.of(requirementsMet, points, fullness).stream().sorted(CandidateSheet.WORST_FIRST))
                .containsExactly(points, fullness, requirementsMet);
    }

    private static int requirementsMet(PromptBuilder prompt, Meeting meeting) {
        return ComposingRules.requirementsMet(prompt.prompt(), SheetPosition.MIDDLE, meeting.focused());
    }
}
