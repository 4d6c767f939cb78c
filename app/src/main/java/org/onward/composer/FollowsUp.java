package org.onward.composer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.content.Prompt;

/**
 * Rule 8's weight for a follow-up that is due: 15. Due is the discussion of a module that people have started, the first
 * commitment from one that was discussed, and the second half of a pair of prompts a fortnight after the first.
 */
record FollowsUp() implements ScoringRule {
    static final int POINTS = 15;

    /** The first and the last check-in of the follow-up schedule: before it is too early, after it is too late. */
    private static final int FROM_WEEKS = 2;

    private static final int TO_WEEKS = 26;

    @Override
    public String promise() {
        return "What your team has started to learn and not yet talked about is preferred.";
    }

    static boolean isDue(PromptBank.BankModule module, TeamFacts facts) {
        TeamFacts.ModuleCompletion standing = facts.standing(module.id());
        return standing.lastMet()
                .map(met ->
                        standing.committed() == 0 && !met.plusWeeks(TO_WEEKS).isBefore(facts.today()))
                .orElse(standing.started() > 0);
    }

    @Override
    public int points(Prompt prompt, SheetPosition place, ComposingContext situation) {
        return isDue(prompt, situation) ? POINTS : 0;
    }

    static boolean isDue(Prompt prompt, ComposingContext situation) {
        for (ItemId module : prompt.modules()) {
            if (situation.due().contains(module)) {
                return true;
            }
        }
        return earlier(prompt, situation).isPresent();
    }

    @Override
    public Optional<Reason> reason(Prompt prompt, SheetPosition place, ComposingContext situation) {
        return due(prompt, situation)
                .map(module -> reason(module, situation.facts()))
                .or(() -> earlier(prompt, situation)
                        .map(day -> Reason.forAll(
                                "It follows on from a question that your team had on %s."
                                        .formatted(FactPhrases.day(day)),
                                "")));
    }

    /** The one that the sheet is about, if it is among them. */
    private static Optional<PromptBank.BankModule> due(Prompt prompt, ComposingContext situation) {
        return prompt.modules().stream()
                .filter(situation.due()::contains)
                .sorted()
                .flatMap(module -> situation.bank().module(module).stream())
                .max(Comparator.comparing(module -> isSubject(module, situation)));
    }

    private static boolean isSubject(PromptBank.BankModule module, ComposingContext situation) {
        return situation.focus().orElse(null) instanceof Focus.OnModule focus
                && focus.module().equals(module);
    }

    /** When the team had the first half of the pair, if that is neither too fresh nor forgotten. */
    static Optional<LocalDate> earlier(Prompt prompt, ComposingContext situation) {
        return prompt.conditions()
                .followUpOf()
                .flatMap(first -> situation.facts().lastUsed(first))
                .filter(used -> !used.plusWeeks(FROM_WEEKS).isAfter(situation.today()))
                .filter(used -> !used.plusWeeks(TO_WEEKS).isBefore(situation.today()));
    }

    private static Reason reason(PromptBank.BankModule module, TeamFacts facts) {
        TeamFacts.ModuleCompletion standing = facts.standing(module.id());
        String again = "Still on “%s”".formatted(module.title());
        if (standing.lastMet().isEmpty()) {
            return new Reason(
                    FactPhrases.startedNotDiscussed(standing, module, facts.people()),
                    "Some of you have started “%s”, and you have not met to discuss it.".formatted(module.title()),
                    again);
        }
        return Reason.forAll(
                "Your team discussed “%s” in %s, and nobody has made a commitment from it yet."
                        .formatted(
                                module.title(),
                                FactPhrases.month(standing.lastMet().get(), facts.today())),
                again);
    }
}
