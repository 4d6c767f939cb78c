package org.onward.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Prompt;

/** How the rules work together. */
final class RulesTest {
    @Test
    void thePointsOfAPromptAreThoseOfAllScoresForEachOfItsMinutes() {
        ComposingContext situation = Meeting.with(Prompts.notice("a")).situation();
        Prompt prompt = Prompts.notice("a").minutes(7).prompt();
        int chance = new RandomTieBreak().points(prompt, SheetPosition.MIDDLE, situation);

        assertThat(ComposingRules.points(prompt, SheetPosition.MIDDLE, situation))
                .isEqualTo(25 + 10 + 6 + chance);
        assertThat(Candidate.of(prompt, SheetPosition.MIDDLE, situation).points())
                .isEqualTo(7 * (25 + 10 + 6 + chance));
    }

    @Test
    void theMomentIsTheWeightiestClaimThenOpenPromisesThenEvidenceThenTheClose() {
        Meeting meeting = Meeting.with(Prompts.notice("a").moments(Moment.NEWCOMER))
                .amid(Moment.NEWCOMER)
                .met(7, "x")
                .due(1);

        assertThat(claims(Prompts.notice("a").moments(Moment.NEWCOMER), meeting))
                .isEqualTo(0b1000);
        assertThat(claims(Prompts.checkIn("b"), meeting)).isEqualTo(0b0100);
        assertThat(claims(Prompts.notice("c").about("evidence-action"), meeting))
                .isEqualTo(0b0010);
        assertThat(claims(Prompts.notice("d").about("evidence-action").moments(Moment.NEWCOMER), meeting))
                .isEqualTo(0b1010);
        assertThat(claims(Prompts.notice("e"), meeting)).isZero();
    }

    @Test
    void aPromptIsAdmittedWhenNoGateIsAgainstItAndTheFirstThatIsIsNamed() {
        Prompt twiceWrong = Prompts.notice("a").sensitive().modes(Mode.REMOTE).prompt();
        ComposingContext situation = Meeting.with().situation();

        assertThat(ComposingRules.admit(Prompts.notice("b").prompt(), situation))
                .isTrue();
        assertThat(ComposingRules.firstAgainst(Prompts.notice("b").prompt(), situation))
                .isEmpty();
        assertThat(ComposingRules.admit(twiceWrong, situation)).isFalse();
        assertThat(ComposingRules.firstAgainst(twiceWrong, situation)).contains(new TrainedFacilitator());
    }

    @Test
    void whatIsInTheWayIsTheRuleWithoutWhichTheMostWouldCome() {
        List<Prompt> twiceWrong = List.of(
                Prompts.notice("a").sensitive().moments(Moment.GO_LIVE).prompt(),
                Prompts.notice("b").sensitive().moments(Moment.GO_LIVE).prompt());
        List<Prompt> prompts = new ArrayList<>(twiceWrong);
        prompts.add(Prompts.notice("c").modes(Mode.REMOTE).prompt());

        assertThat(ComposingRules.inTheWayOf(prompts, Meeting.with().situation()))
                .isEqualTo(new FitsTheMode());
        assertThat(ComposingRules.inTheWayOf(twiceWrong, Meeting.with().situation()))
                .isEqualTo(new TrainedFacilitator());
    }

    @Test
    void everyRejectedPromptComesWithTheFirstRuleAgainstIt() {
        Meeting meeting = Meeting.with(
                        Prompts.opening("fits"),
                        Prompts.notice("hurtful").sensitive(),
                        Prompts.effect("raw").sensitive(),
                        Prompts.effect("had"),
                        Prompts.ownPart("deep"))
                .withdrawn("hurtful")
                .used("had", 10);

        Map<String, String> rejected = new Composer(meeting.bank())
                .rejected(meeting.facts(), meeting.request()).stream()
                        .collect(Collectors.toMap(one -> one.prompt().id().value(), Composition.Rejected::rule));

        assertThat(rejected)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "hurtful", new NotWithdrawn().promise(),
                        "raw", new TrainedFacilitator().promise(),
                        "had", HasRested.PROMISE,
                        "deep", new SafeEnough().promise()));
    }

    @Test
    void chanceIsSmallFairAndTheSameOnEveryMachine() {
        Map<Integer, Long> counts = LongStream.range(0, 4000)
                .mapToObj(seed -> new RandomTieBreak()
                        .points(
                                Prompts.notice("a").prompt(),
                                SheetPosition.MIDDLE,
                                Meeting.with().seed(seed).situation()))
                .collect(Collectors.groupingBy(points -> points, Collectors.counting()));

        assertThat(counts).containsOnlyKeys(0, 1, 2, 3);
        assertThat(counts.values()).allMatch(count -> count > 850);
        assertThat(RandomTieBreak.mix(1, "meetings")).isEqualTo(-1882027169358153001L);
    }

    @Test
    void theSheetIsTalkedThroughFromTheOpeningToTheCloseDeeperAndDeeper() {
        List<Prompt> prompts = List.of(
                Prompts.close("close").prompt(),
                Prompts.ownPart("own-part").prompt(),
                Prompts.effect("effect").prompt(),
                Prompts.notice("first").prompt(),
                Prompts.checkIn("how-it-went").prompt(),
                Prompts.notice("second").prompt(),
                Prompts.opening("opening").prompt());
        List<SheetPosition> places = List.of(
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
                                        places.get(at),
                                        0,
                                        prompts.get(at).minutes()))
                                .toList())
                        .chosen())
                .extracting(candidate -> candidate.prompt().id().value())
                .containsExactly("opening", "how-it-went", "first", "second", "effect", "own-part", "close");
    }

    @Test
    void claimsComeBeforeFullnessAndFullnessBeforePoints() {
        CandidateSheet claims = new CandidateSheet(List.of(), 1, 5, 5);
        CandidateSheet fullness = new CandidateSheet(List.of(), 0, 9, 5);
        CandidateSheet points = new CandidateSheet(List.of(), 0, 5, 9);

        assertThat(List.of(claims, points, fullness).stream().sorted(CandidateSheet.WORST_FIRST))
                .containsExactly(points, fullness, claims);
    }

    private static int claims(Prompts prompt, Meeting meeting) {
        return ComposingRules.claims(prompt.prompt(), SheetPosition.MIDDLE, meeting.focused());
    }
}
