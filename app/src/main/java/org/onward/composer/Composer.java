package org.onward.composer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onward.content.Prompt;
import org.onward.content.PromptId;

/** Facts and a request in, a sheet out: nothing else is read, and nothing is left to chance but what the seed says. */
public final class Composer {
    private final Bank bank;

    public Composer(Bank bank) {
        this.bank = bank;
    }

    /** The best sheet that there is. */
    public Composition compose(TeamFacts facts, Request request) {
        return compose(facts, request, Set.of());
    }

    /**
     * The best sheet that was not seen.
     *
     * @param seen the sets of prompts that were shown already
     */
    public Composition compose(TeamFacts facts, Request request, Set<Set<PromptId>> seen) {
        return compose(facts, request, seen, Set.of());
    }

    /**
     * The best sheet that was not seen, without what was taken off before.
     *
     * @param away prompts that were swapped away or dropped on this request
     */
    public Composition compose(TeamFacts facts, Request request, Set<Set<PromptId>> seen, Set<PromptId> away) {
        Situation situation = Situation.of(bank, facts, request);
        Optional<Composition.Refusal> care = MomentNotes.care(situation);
        if (care.isPresent()) {
            return care.get();
        }
        List<Prompt> fitting = bank.prompts().stream()
                .filter(prompt -> !away.contains(prompt.id()) && Rules.admit(prompt, situation))
                .toList();
        Attempt attempt = rested(situation, fitting);
        if (attempt.best().isEmpty()) {
            return Refusals.of(fitting, situation);
        }
        Optional<Selection> fresh =
                seen.isEmpty() ? attempt.best() : attempt.search().best(seen);
        return fresh.<Composition>map(selection -> told(selection.chosen(), attempt.situation(), attempt.rest()))
                .orElse(Refusals.NO_OTHER);
    }

    /** Every prompt that a rule keeps off, in the order of ids. Rest counts in full here. */
    public List<Composition.Rejected> rejected(TeamFacts facts, Request request) {
        Situation situation = Situation.of(bank, facts, request);
        return bank.prompts().stream()
                .flatMap(prompt -> Rules.firstAgainst(prompt, situation)
                        .or(() -> unrested(prompt, situation))
                        .map(gate -> new Composition.Rejected(prompt, gate.promise()))
                        .stream())
                .toList();
    }

    private static Optional<Gate> unrested(Prompt prompt, Situation situation) {
        return Optional.<Gate>of(HasRested.fully()).filter(gate -> !gate.admits(prompt, situation));
    }

    /** The rules that every sheet keeps, in words. */
    public static List<String> promises() {
        return Rules.promises();
    }

    static Composition.Sheet told(List<Candidate> sheet, Situation situation, HasRested rest) {
        List<Composition.Chosen> chosen = new Narrator(situation).tell(sheet);
        return new Composition.Sheet(
                chosen,
                situation.focus().filter(focus -> runsThrough(focus, chosen)).map(Focus::title),
                Notes.on(chosen, situation, rest));
    }

    private static boolean runsThrough(Focus focus, List<Composition.Chosen> chosen) {
        long held = chosen.stream().filter(each -> focus.holds(each.prompt())).count();
        return !(focus instanceof Focus.OnMoment) && held * 2 > chosen.size();
    }

    /**
     * With what has rested. When that fills less than half of the time that the whole bank could, the oldest come back:
     * everything used on the oldest day first, then the next, until half is filled (rule 5).
     */
    private static Attempt rested(Situation situation, List<Prompt> fitting) {
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
    private record Attempt(Situation situation, HasRested rest, Search search, Optional<Selection> best) {
        static Attempt of(Situation base, List<Prompt> fitting, HasRested rest) {
            List<Prompt> pool =
                    fitting.stream().filter(prompt -> rest.admits(prompt, base)).toList();
            Situation situation = base.focus().isPresent() ? base : base.with(Focus.of(pool, base));
            Search search = new Search(base.request().questionMinutes(), candidates(pool, situation));
            return new Attempt(situation, rest, search, search.best(Set.of()));
        }

        int minutes() {
            return best.map(Selection::minutes).orElse(0);
        }
    }

    static List<Candidate> candidates(List<Prompt> pool, Situation situation) {
        return pool.stream()
                .flatMap(prompt -> Arc.placesFor(prompt, situation.facts().safety()).stream()
                        .map(place -> Candidate.of(prompt, place, situation)))
                .toList();
    }
}
