package org.onward.composer.rules;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.composer.model.SheetPosition;
import org.onward.content.Prompt;

/** The rules of composing, in the order in which the page lists them. A new rule needs a class and a line here. */
public final class ComposingRules {
    /**
     * Decide which prompts may be on the sheet, apart from their cooldown. {@link CooldownHasPassed} is not in this list,
     * because only the cooldown may be relaxed.
     */
    static final List<EligibilityRule> ELIGIBILITY_RULES = List.of(
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

    /** What the sheet must contain if possible, the most important first. */
    public static final List<SheetRequirement> REQUIREMENTS =
            List.of(new FirstSlot(), new DueCommitmentsFirst(), new EvidenceEachQuarter(), new EndsWithTheFocus());

    /** How many of the requirements, the last ones, come after {@link OneSubject}'s least share. */
    private static final int AFTER_LEAST_SHARE = 2;

    public static final List<ScoringRule> SCORING_RULES = List.of(
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

    public static boolean isAdmitted(Prompt prompt, ComposingContext context) {
        for (EligibilityRule rule : ELIGIBILITY_RULES) {
            if (!rule.admits(prompt, context)) {
                return false;
            }
        }
        return true;
    }

    public static Optional<EligibilityRule> firstRuleAgainst(Prompt prompt, ComposingContext context) {
        return ELIGIBILITY_RULES.stream()
                .filter(rule -> !rule.admits(prompt, context))
                .findFirst();
    }

    /** The rule that alone excludes the most of these prompts, so that without it one of them could be used. */
    public static EligibilityRule blockingRule(List<Prompt> prompts, ComposingContext context) {
        List<List<EligibilityRule>> against = prompts.stream()
                .map(prompt -> ELIGIBILITY_RULES.stream()
                        .filter(rule -> !rule.admits(prompt, context))
                        .toList())
                .toList();
        return Collections.max(
                ELIGIBILITY_RULES,
                Comparator.<EligibilityRule>comparingInt(rule -> Collections.frequency(against, List.of(rule)))
                        .thenComparing(rule -> against.stream()
                                .filter(rules -> rules.contains(rule))
                                .count()));
    }

    /** The points for each minute of the prompt. */
    public static int points(Prompt prompt, SheetPosition position, ComposingContext context) {
        int points = 0;
        for (ScoringRule rule : SCORING_RULES) {
            points += rule.points(prompt, position, context);
        }
        return points;
    }

    /**
     * The requirements that a prompt meets, as bits. The most important requirement is the highest bit, so that a
     * greater number is better.
     */
    public static int requirementsMet(Prompt prompt, SheetPosition position, ComposingContext context) {
        int requirementsMet = 0;
        for (SheetRequirement requirement : REQUIREMENTS) {
            requirementsMet = requirementsMet * 2 + (requirement.isMetBy(prompt, position, context) ? 1 : 0);
        }
        return requirementsMet;
    }

    /**
     * What is compared before minutes and points. What is coming up and due commitments come first. Then the sheet
     * should have one subject as far as the least share demands, and then come the other requirements.
     *
     * @param requirementsMet of all questions of a sheet together
     * @param counted how many of its questions count for {@link OneSubject}
     * @param off how many of these are on another subject
     */
    public static int rank(int requirementsMet, int counted, int off) {
        int first = requirementsMet >> AFTER_LEAST_SHARE;
        int others = requirementsMet & ((1 << AFTER_LEAST_SHARE) - 1);
        int leastShare = OneSubject.hasLeastShare(counted, off) ? 1 : 0;
        return ((first * 2 + leastShare) << AFTER_LEAST_SHARE) + others;
    }

    /** The descriptions of all rules, for the page. */
    public static List<String> descriptions() {
        return Stream.of(
                        ELIGIBILITY_RULES.stream().map(EligibilityRule::description),
                        Stream.of(CooldownHasPassed.DESCRIPTION, SheetShape.DESCRIPTION, OneSubject.DESCRIPTION),
                        REQUIREMENTS.stream().map(SheetRequirement::description),
                        SCORING_RULES.stream().map(ScoringRule::description),
                        Stream.of("Anybody may pass on any question."))
                .flatMap(descriptions -> descriptions)
                .filter(description -> !description.isEmpty())
                .toList();
    }
}
