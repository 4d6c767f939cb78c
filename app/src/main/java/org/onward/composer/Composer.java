package org.onward.composer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onward.content.Prompt;
import org.onward.content.PromptId;

/** Facts and a request in, a sheet out: nothing else is read, and nothing is left to chance but what the seed says. */
public final class Composer {
    private final PromptBank bank;

    public Composer(PromptBank bank) {
        this.bank = bank;
    }

    /** The best sheet that there is. */
    public Composition compose(TeamFacts facts, ComposingRequest request) {
        return compose(facts, request, Set.of());
    }

    /**
     * The best sheet that was not seen.
     *
     * @param seen the sets of prompts that were shown already
     */
    public Composition compose(TeamFacts facts, ComposingRequest request, Set<Set<PromptId>> seen) {
        return compose(facts, request, seen, Set.of());
    }

    /**
     * The best sheet that was not seen, without what was taken off before.
     *
     * @param away prompts that were swapped away or dropped on this request
     */
    public Composition compose(TeamFacts facts, ComposingRequest request, Set<Set<PromptId>> seen, Set<PromptId> away) {
        ComposingContext situation = ComposingContext.of(bank, facts, request);
        Optional<Composition.Refusal> care = MomentNotes.care(situation);
        if (care.isPresent()) {
            return care.get();
        }
        List<Prompt> fitting = bank.prompts().stream()
                .filter(prompt -> !away.contains(prompt.id()) && ComposingRules.admit(prompt, situation))
                .toList();
        Attempt attempt = rested(situation, fitting);
        if (attempt.best().isEmpty()) {
            return RefusalMessages.of(fitting, situation);
        }
        Optional<CandidateSheet> fresh =
                seen.isEmpty() ? attempt.best() : attempt.search().best(seen);
        return fresh.<Composition>map(selection -> told(selection.chosen(), attempt.situation(), attempt.rest()))
                .orElse(RefusalMessages.NO_OTHER);
    }

    /** Every prompt that a rule keeps off, in the order of ids. Rest counts in full here. */
    public List<Composition.Rejected> rejected(TeamFacts facts, ComposingRequest request) {
        ComposingContext situation = ComposingContext.of(bank, facts, request);
        return bank.prompts().stream()
                .flatMap(prompt -> ComposingRules.firstAgainst(prompt, situation)
                        .or(() -> unrested(prompt, situation))
                        .map(gate -> new Composition.Rejected(prompt, gate.promise()))
                        .stream())
                .toList();
    }

    private static Optional<EligibilityRule> unrested(Prompt prompt, ComposingContext situation) {
        return Optional.<EligibilityRule>of(HasRested.fully()).filter(gate -> !gate.admits(prompt, situation));
    }

    /** The rules that every sheet keeps, in words. */
    public static List<String> promises() {
        return ComposingRules.promises();
    }

    static Composition.Sheet told(List<Candidate> sheet, ComposingContext situation, HasRested rest) {
        List<Composition.Chosen> chosen = new ReasonWriter(situation).tell(sheet);
        return new Composition.Sheet(
                chosen,
                situation.focus().filter(focus -> runsThrough(focus, chosen)).map(Focus::title),
                SheetNotes.on(chosen, situation, rest));
    }

    private static boolean runsThrough(Focus focus, List<Composition.Chosen> chosen) {
        long held = chosen.stream().filter(each -> focus.holds(each.prompt())).count();
        return !(focus instanceof Focus.OnMoment) && held * 2 > chosen.size();
    }

    /**
     * With what has rested. When that fills less than half of the time that the whole bank could, the oldest come back:
     * everything used on the oldest day first, then the next, until half is filled (rule 5).
     */
    private static Attempt rested(ComposingContext situation, List<Prompt> fitting) {
        Attempt attempt = Attempt.of(situation, fitting, HasRested.fully());
        if (attempt.minutes() * 2 >= situation.request().questionMinutes()) {
            return attempt;
        }
        List<LocalDate> usedOn = fitting.stream()
                .flatMap(prompt -> situation.facts().lastUsed(prompt.id()).stream()
                        .filter(used -> !HasRested.isOver(prompt, used, situation.today())))
                .distinct()
                .sorted()
                .toList();
        if (usedOn.isEmpty()) {
            return attempt;
        }
        int all = Attempt.of(situation, fitting, new HasRested(LocalDate.MAX)).minutes();
        for (LocalDate oldest : usedOn) {
            if (attempt.minutes() * 2 >= all) {
                return attempt;
            }
            attempt = Attempt.of(situation, fitting, new HasRested(oldest));
        }
        return attempt;
    }

    /** The best sheet with what has rested so far. */
    private record Attempt(
            ComposingContext situation, HasRested rest, SheetSearch search, Optional<CandidateSheet> best) {
        static Attempt of(ComposingContext base, List<Prompt> fitting, HasRested rest) {
            List<Prompt> pool =
                    fitting.stream().filter(prompt -> rest.admits(prompt, base)).toList();
            ComposingContext situation = base.focus().isPresent() ? base : base.with(Focus.of(pool, base));
            SheetSearch search = new SheetSearch(base.request().questionMinutes(), candidates(pool, situation));
            return new Attempt(situation, rest, search, search.best(Set.of()));
        }

        int minutes() {
            return best.map(CandidateSheet::minutes).orElse(0);
        }
    }

    static List<Candidate> candidates(List<Prompt> pool, ComposingContext situation) {
        return pool.stream()
                .flatMap(
                        prompt -> SheetShape.placesFor(prompt, situation.facts().safety()).stream()
                                .map(place -> Candidate.of(prompt, place, situation)))
                .toList();
    }
}
