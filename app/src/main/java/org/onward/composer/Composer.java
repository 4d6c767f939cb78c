package org.onward.composer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.Composition;
import org.onward.composer.model.PromptBank;
import org.onward.composer.model.TeamFacts;
import org.onward.composer.rules.ComposingContext;
import org.onward.composer.rules.ComposingRules;
import org.onward.composer.rules.CooldownHasPassed;
import org.onward.composer.rules.EligibilityRule;
import org.onward.composer.rules.Focus;
import org.onward.composer.rules.SheetShape;
import org.onward.composer.search.Candidate;
import org.onward.composer.search.CandidateSheet;
import org.onward.composer.search.SheetSearch;
import org.onward.composer.wording.MomentNotes;
import org.onward.composer.wording.ReasonWriter;
import org.onward.composer.wording.RefusalMessages;
import org.onward.composer.wording.SheetNotes;
import org.onward.content.Prompt;
import org.onward.content.PromptId;

/**
 * Composes a sheet from facts and a request. It reads nothing else, and the request's seed decides between equal
 * sheets.
 */
public final class Composer {
    private final PromptBank bank;

    public Composer(PromptBank bank) {
        this.bank = bank;
    }

    /** The best sheet. */
    public Composition compose(TeamFacts facts, ComposingRequest request) {
        return compose(facts, request, Set.of());
    }

    /**
     * The best sheet that was not shown before.
     *
     * @param seen the sets of prompts that were shown already
     */
    public Composition compose(TeamFacts facts, ComposingRequest request, Set<Set<PromptId>> seen) {
        return compose(facts, request, seen, Set.of());
    }

    /**
     * The best sheet that was not shown before, without the prompts that were removed.
     *
     * @param removed prompts that were swapped or dropped on this request
     */
    public Composition compose(
            TeamFacts facts, ComposingRequest request, Set<Set<PromptId>> seen, Set<PromptId> removed) {
        ComposingContext context = ComposingContext.of(bank, facts, request);
        Optional<Composition.Refusal> care = MomentNotes.careRefusal(context);
        if (care.isPresent()) {
            return care.get();
        }
        List<Prompt> fitting = bank.prompts().stream()
                .filter(prompt -> !removed.contains(prompt.id()) && ComposingRules.isAdmitted(prompt, context))
                .toList();
        Attempt attempt = attemptWithReuse(context, fitting);
        if (attempt.best().isEmpty()) {
            return RefusalMessages.of(fitting, context);
        }
        Optional<CandidateSheet> fresh =
                seen.isEmpty() ? attempt.best() : attempt.search().best(seen);
        return fresh.<Composition>map(
                        sheet -> attempt.noted(sheetOf(sheet.chosen(), attempt.context(), attempt.rest()), request))
                .orElse(RefusalMessages.NO_OTHER);
    }

    /** Every prompt that a rule excludes, by id. Cooldowns apply in full here. */
    public List<Composition.Rejected> rejected(TeamFacts facts, ComposingRequest request) {
        ComposingContext context = ComposingContext.of(bank, facts, request);
        return bank.prompts().stream()
                .flatMap(prompt -> ComposingRules.firstRuleAgainst(prompt, context)
                        .or(() -> cooldownRuleAgainst(prompt, context))
                        .map(rule -> new Composition.Rejected(prompt, rule.description()))
                        .stream())
                .toList();
    }

    private static Optional<EligibilityRule> cooldownRuleAgainst(Prompt prompt, ComposingContext context) {
        return Optional.<EligibilityRule>of(CooldownHasPassed.untilCooldownEnds())
                .filter(rule -> !rule.admits(prompt, context));
    }

    /** The descriptions of the rules that every sheet follows. */
    public static List<String> descriptions() {
        return ComposingRules.descriptions();
    }

    static Composition.Sheet sheetOf(List<Candidate> sheet, ComposingContext context, CooldownHasPassed rest) {
        List<Composition.Chosen> chosen = new ReasonWriter(context).write(sheet);
        return new Composition.Sheet(
                chosen,
                context.focus().filter(focus -> runsThrough(focus, chosen)).map(Focus::title),
                SheetNotes.notesFor(chosen, context, rest));
    }

    private static boolean runsThrough(Focus focus, List<Composition.Chosen> chosen) {
        long held = chosen.stream()
                .filter(chosenPrompt -> focus.covers(chosenPrompt.prompt()))
                .count();
        return !(focus instanceof Focus.OnMoment) && held * 2 > chosen.size();
    }

    /**
     * Composes with the prompts whose cooldown is over. If they fill less than half of the minutes that all fitting
     * prompts could fill, other subjects come in. If that is not enough either, prompts come back by the day of their last
     * use, the oldest day first, until half is filled (rule 5).
     */
    private static Attempt attemptWithReuse(ComposingContext context, List<Prompt> fitting) {
        Attempt attempt = Attempt.of(context, fitting, CooldownHasPassed.untilCooldownEnds());
        if (attempt.minutes() * 2 >= context.request().questionMinutes()) {
            return attempt;
        }
        List<LocalDate> usedOn = fitting.stream()
                .flatMap(prompt -> context.facts().lastUsed(prompt.id()).stream()
                        .filter(used -> !CooldownHasPassed.cooldownHasEnded(prompt, used, context.today())))
                .distinct()
                .sorted()
                .toList();
        if (usedOn.isEmpty()) {
            return attempt;
        }
        int all = Attempt.of(context, fitting, new CooldownHasPassed(LocalDate.MAX))
                .minutes();
        if (attempt.minutes() * 2 >= all) {
            return attempt;
        }
        Attempt mix = Attempt.of(attempt.context().mixed(), fitting, CooldownHasPassed.untilCooldownEnds());
        if (mix.minutes() * 2 >= all) {
            return mix;
        }
        for (LocalDate oldest : usedOn) {
            if (attempt.minutes() * 2 >= all) {
                return attempt;
            }
            attempt = Attempt.of(context, fitting, new CooldownHasPassed(oldest));
        }
        return attempt;
    }

    /** The best sheet with one setting of the cooldown. */
    private record Attempt(
            ComposingContext context, CooldownHasPassed rest, SheetSearch search, Optional<CandidateSheet> best) {
        static Attempt of(ComposingContext base, List<Prompt> fitting, CooldownHasPassed rest) {
            List<Prompt> pool =
                    fitting.stream().filter(prompt -> rest.admits(prompt, base)).toList();
            ComposingContext context = base.focus().isPresent() ? base : base.with(Focus.of(pool, base));
            SheetSearch search = new SheetSearch(base.request().questionMinutes(), candidates(pool, context));
            return new Attempt(context, rest, search, search.best(Set.of()));
        }

        /** The sheet, and why it has other subjects if the leader did not ask for a mix. */
        Composition.Sheet noted(Composition.Sheet sheet, ComposingRequest request) {
            return context.request().mixed() == request.mixed()
                    ? sheet
                    : sheet.withFirstNote(SheetNotes.otherSubjects(context));
        }

        int minutes() {
            return best.map(CandidateSheet::minutes).orElse(0);
        }
    }

    static List<Candidate> candidates(List<Prompt> pool, ComposingContext context) {
        return pool.stream()
                .flatMap(prompt -> SheetShape.positionsFor(
                                prompt, context.facts().safety())
                        .stream()
                        .map(position -> Candidate.of(prompt, position, context)))
                .toList();
    }
}
