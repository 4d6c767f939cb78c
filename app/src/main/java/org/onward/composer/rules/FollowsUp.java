package org.onward.composer.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.onward.composer.model.PromptBank;
import org.onward.composer.model.SheetPosition;
import org.onward.composer.model.TeamFacts;
import org.onward.composer.model.TeamShare;
import org.onward.content.ItemId;
import org.onward.content.Prompt;

/**
 * Rule 8: 15 points for a follow-up that is due. Three things count as due: the discussion of a module that people have
 * started, the first commitment from a module that was discussed, and the second prompt of a pair a fortnight after the
 * first.
 */
public record FollowsUp() implements ScoringRule {
    static final int POINTS = 15;

    /** The first and the last check-in of the follow-up schedule. */
    private static final int FROM_WEEKS = 2;

    private static final int TO_WEEKS = 26;

    @Override
    public String description() {
        return "What your team has started to learn and not yet talked about is preferred.";
    }

    static boolean isDue(PromptBank.BankModule module, TeamFacts facts) {
        TeamFacts.ModuleCompletion completion = facts.completion(module.id());
        return completion
                .lastMet()
                .map(met ->
                        completion.committed() == 0 && !met.plusWeeks(TO_WEEKS).isBefore(facts.today()))
                .orElse(completion.started() > 0);
    }

    @Override
    public int points(Prompt prompt, SheetPosition position, ComposingContext context) {
        return isDue(prompt, context) ? POINTS : 0;
    }

    static boolean isDue(Prompt prompt, ComposingContext context) {
        for (ItemId module : prompt.modules()) {
            if (context.dueModules().contains(module)) {
                return true;
            }
        }
        return earlier(prompt, context).isPresent();
    }

    @Override
    public Optional<Reason> reason(Prompt prompt, SheetPosition position, ComposingContext context) {
        return due(prompt, context)
                .map(module -> reason(module, context.facts()))
                .or(() -> earlier(prompt, context)
                        .map(day -> Reason.forAll(
                                "It follows on from a question that your team had on %s."
                                        .formatted(FactPhrases.day(day)),
                                "")));
    }

    /** The due module of the prompt; if it has several, the one that the sheet is about. */
    private static Optional<PromptBank.BankModule> due(Prompt prompt, ComposingContext context) {
        return prompt.modules().stream()
                .filter(context.dueModules()::contains)
                .sorted()
                .flatMap(module -> context.bank().module(module).stream())
                .max(Comparator.comparing(module -> isSubject(module, context)));
    }

    private static boolean isSubject(PromptBank.BankModule module, ComposingContext context) {
        return context.focus().orElse(null) instanceof Focus.OnModule focus
                && focus.module().equals(module);
    }

    /**
     * The day on which the team had the first prompt of the pair, if that was between {@link #FROM_WEEKS} and {@link
     * #TO_WEEKS} ago.
     */
    static Optional<LocalDate> earlier(Prompt prompt, ComposingContext context) {
        return prompt.conditions()
                .followUpOf()
                .flatMap(first -> context.facts().lastUsed(first))
                .filter(used -> !used.plusWeeks(FROM_WEEKS).isAfter(context.today()))
                .filter(used -> !used.plusWeeks(TO_WEEKS).isBefore(context.today()));
    }

    private static Reason reason(PromptBank.BankModule module, TeamFacts facts) {
        TeamFacts.ModuleCompletion completion = facts.completion(module.id());
        String shortForm = "Still on “%s”".formatted(module.title());
        if (completion.lastMet().isEmpty()) {
            return new Reason(
                    FactPhrases.startedNotDiscussed(
                            TeamShare.startOfSentence(completion.started(), facts.people()), completion, module),
                    FactPhrases.startedNotDiscussed("Some of you have", completion, module),
                    shortForm);
        }
        return Reason.forAll(
                "Your team discussed “%s” in %s, and nobody has made a commitment from it yet."
                        .formatted(
                                module.title(),
                                FactPhrases.month(completion.lastMet().get(), facts.today())),
                shortForm);
    }
}
