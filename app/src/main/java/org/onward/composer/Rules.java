package org.onward.composer;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.content.Prompt;

/** The rules of composing, in the order in which the page shows them. A new rule is a class of its own and a line here. */
final class Rules {
    /** Who may be on the sheet, whatever was used before; {@link HasRested} comes last, because it alone may give way. */
    static final List<Gate> GATES = List.of(
            new NotWithdrawn(),
            new SafeEnough(),
            new TrainedFacilitator(),
            new WaitsToBeAskedFor(),
            new LooksBackWhenDue(),
            new NoFourthPromise(),
            new FitsTheGroup(),
            new FitsTheMode(),
            new FitsTheAudience(),
            new KnowsTheModule(),
            new FollowsOnFromItsFirst(),
            new KnownElsewhere(),
            new BalancedThemes());

    /** What the sheet must hold if any sheet can, the weightiest first. */
    static final List<Claim> CLAIMS =
            List.of(new FirstSlot(), new OpenPromisesFirst(), new EvidenceEachQuarter(), new EndsWithTheFocus());

    static final List<Score> SCORES = List.of(
            new SpeaksToTheMoment(),
            new FollowsUp(),
            new ClosesTheGap(),
            new FitsTheRole(),
            new TurnsTheScope(),
            new IsNew(),
            new RepeatsATheme(),
            new StaysWithTheFocus(),
            new StartsGently(),
            new AsksWhatItMeans(),
            new WasUnwelcome(),
            new Chance());

    private Rules() {}

    static boolean admit(Prompt prompt, Situation situation) {
        for (Gate gate : GATES) {
            if (!gate.admits(prompt, situation)) {
                return false;
            }
        }
        return true;
    }

    static Optional<Gate> firstAgainst(Prompt prompt, Situation situation) {
        return GATES.stream().filter(gate -> !gate.admits(prompt, situation)).findFirst();
    }

    /** The rule that keeps the most of these off all by itself: without it there would be one. */
    static Gate inTheWayOf(List<Prompt> prompts, Situation situation) {
        List<List<Gate>> against = prompts.stream()
                .map(prompt -> GATES.stream()
                        .filter(gate -> !gate.admits(prompt, situation))
                        .toList())
                .toList();
        return Collections.max(
                GATES,
                Comparator.<Gate>comparingInt(gate -> Collections.frequency(against, List.of(gate)))
                        .thenComparing(gate -> against.stream()
                                .filter(gates -> gates.contains(gate))
                                .count()));
    }

    /** For every minute of the prompt. */
    static int points(Prompt prompt, Place place, Situation situation) {
        int points = 0;
        for (Score score : SCORES) {
            points += score.points(prompt, place, situation);
        }
        return points;
    }

    /** Which claims a prompt meets: one bit for each, the weightiest highest, so that more is better. */
    static int claims(Prompt prompt, Place place, Situation situation) {
        int claims = 0;
        for (Claim claim : CLAIMS) {
            claims = claims * 2 + (claim.isMetBy(prompt, place, situation) ? 1 : 0);
        }
        return claims;
    }

    /** All rules as promises, for the page. */
    static List<String> promises() {
        return Stream.of(
                        GATES.stream().map(Gate::promise),
                        Stream.of(HasRested.PROMISE, Arc.PROMISE),
                        CLAIMS.stream().map(Claim::promise),
                        SCORES.stream().map(Score::promise),
                        Stream.of("Anybody may pass on any question."))
                .flatMap(promises -> promises)
                .filter(promise -> !promise.isEmpty())
                .toList();
    }
}
