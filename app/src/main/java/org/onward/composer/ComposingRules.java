package org.onward.composer;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.content.Prompt;

/** The rules of composing, in the order in which the page shows them. A new rule is a class of its own and a line here. */
final class ComposingRules {
    /** Who may be on the sheet, whatever was used before; {@link HasRested} comes last, because it alone may give way. */
    static final List<EligibilityRule> GATES = List.of(
            new NotWithdrawn(),
            new SafeEnough(),
            new TrainedFacilitator(),
            new HasItsOccasion(),
            new ChecksBackWhenDue(),
            new AtMostThreeCommitments(),
            new FitsTheGroup(),
            new FitsTheMode(),
            new FitsTheAudience(),
            new KnowsTheModule(),
            new FollowsItsFirstPart(),
            new NotHeardElsewhere(),
            new BalancedThemes());

    /** What the sheet must hold if any sheet can, the weightiest first. */
    static final List<SheetRequirement> CLAIMS =
            List.of(new FirstSlot(), new DueCommitmentsFirst(), new EvidenceEachQuarter(), new EndsWithTheFocus());

    static final List<ScoringRule> SCORES = List.of(
            new FitsTheMoment(),
            new FollowsUp(),
            new ClosesTheGap(),
            new FitsTheRole(),
            new VariesTheScope(),
            new IsNew(),
            new RepeatsATheme(),
            new StaysWithTheFocus(),
            new StartsGently(),
            new IncludesMeaningQuestion(),
            new WasUnwelcome(),
            new RandomTieBreak());

    private ComposingRules() {}

    static boolean admit(Prompt prompt, ComposingContext situation) {
        for (EligibilityRule gate : GATES) {
            if (!gate.admits(prompt, situation)) {
                return false;
            }
        }
        return true;
    }

    static Optional<EligibilityRule> firstAgainst(Prompt prompt, ComposingContext situation) {
        return GATES.stream().filter(gate -> !gate.admits(prompt, situation)).findFirst();
    }

    /** The rule that keeps the most of these off all by itself: without it there would be one. */
    static EligibilityRule inTheWayOf(List<Prompt> prompts, ComposingContext situation) {
        List<List<EligibilityRule>> against = prompts.stream()
                .map(prompt -> GATES.stream()
                        .filter(gate -> !gate.admits(prompt, situation))
                        .toList())
                .toList();
        return Collections.max(
                GATES,
                Comparator.<EligibilityRule>comparingInt(gate -> Collections.frequency(against, List.of(gate)))
                        .thenComparing(gate -> against.stream()
                                .filter(gates -> gates.contains(gate))
                                .count()));
    }

    /** For every minute of the prompt. */
    static int points(Prompt prompt, SheetPosition place, ComposingContext situation) {
        int points = 0;
        for (ScoringRule score : SCORES) {
            points += score.points(prompt, place, situation);
        }
        return points;
    }

    /** Which claims a prompt meets: one bit for each, the weightiest highest, so that more is better. */
    static int claims(Prompt prompt, SheetPosition place, ComposingContext situation) {
        int claims = 0;
        for (SheetRequirement claim : CLAIMS) {
            claims = claims * 2 + (claim.isMetBy(prompt, place, situation) ? 1 : 0);
        }
        return claims;
    }

    /** All rules as promises, for the page. */
    static List<String> promises() {
        return Stream.of(
                        GATES.stream().map(EligibilityRule::promise),
                        Stream.of(HasRested.PROMISE, SheetShape.PROMISE),
                        CLAIMS.stream().map(SheetRequirement::promise),
                        SCORES.stream().map(ScoringRule::promise),
                        Stream.of("Anybody may pass on any question."))
                .flatMap(promises -> promises)
                .filter(promise -> !promise.isEmpty())
                .toList();
    }
}
