package org.onward.prompts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.onward.content.Prompt;
import org.onward.prompts.Gates.HasRested;

/** Facts and a request in, a sheet out: nothing else is read, and nothing is left to chance but what the seed says. */
public final class Composer {
    private final Bank bank;

    public Composer(Bank bank) {
        this.bank = bank;
    }

    public Composition compose(TeamFacts facts, Request request) {
        Situation situation = Situation.of(bank, facts, request);
        List<Prompt> fitting = bank.prompts().stream()
                .filter(prompt -> Rules.admit(prompt, situation))
                .toList();
        Arc arc = new Arc(request.minutes());
        HasRested rest = restFor(arc, fitting, situation);
        List<Prompt> pool = fitting.stream()
                .filter(prompt -> rest.admits(prompt, situation))
                .toList();
        Version best = version(arc, pool, situation);
        for (Bank.Strand strand : bank.strands()) {
            Version version = version(arc, pool, situation.with(strand));
            if (Trail.WORST_FIRST.compare(version.trail(), best.trail()) > 0) {
                best = version;
            }
        }
        return best.trail().isEmpty() ? new Composition.Refusal(Notes.refusal(fitting, situation)) : told(best, rest);
    }

    private static Composition.Sheet told(Version version, HasRested rest) {
        List<Composition.Chosen> chosen =
                new Narrator(version.situation()).tell(version.trail().inOrder());
        return new Composition.Sheet(
                chosen,
                version.situation().strand().filter(strand -> runsThrough(strand, chosen)),
                Notes.on(chosen, version.situation(), rest));
    }

    private static boolean runsThrough(Bank.Strand strand, List<Composition.Chosen> chosen) {
        long held = chosen.stream().filter(each -> strand.holds(each.prompt())).count();
        return held * 2 > chosen.size();
    }

    /** The best sheet with or without a strand; empty when there is none. */
    private record Version(Situation situation, Trail trail) {}

    private static Version version(Arc arc, List<Prompt> pool, Situation situation) {
        return new Version(situation, arc.best(candidates(pool, situation)).orElse(Trail.EMPTY));
    }

    /**
     * How far back rest reaches. When what has rested fills less than half of what the whole bank could, the oldest come
     * back: everything used on the oldest day first, then the next, until half is filled.
     */
    private static HasRested restFor(Arc arc, List<Prompt> fitting, Situation situation) {
        HasRested rest = HasRested.on(situation.facts().today());
        int enough = (minutes(arc, fitting) + 1) / 2;
        List<LocalDate> usedOn = fitting.stream()
                .flatMap(prompt -> situation.facts().lastUsed(prompt.id()).stream())
                .filter(used ->
                        used.isAfter(HasRested.on(situation.facts().today()).from()))
                .distinct()
                .sorted()
                .toList();
        for (LocalDate oldest : usedOn) {
            HasRested now = rest;
            List<Prompt> rested = fitting.stream()
                    .filter(prompt -> now.admits(prompt, situation))
                    .toList();
            if (minutes(arc, rested) >= enough) {
                return rest;
            }
            rest = new HasRested(oldest);
        }
        return rest;
    }

    /** How many minutes these prompts can fill. */
    private static int minutes(Arc arc, List<Prompt> prompts) {
        List<Candidate> plain = prompts.stream()
                .flatMap(prompt ->
                        Arc.placesFor(prompt).stream().map(place -> new Candidate(prompt, place, List.of(), false)))
                .toList();
        return arc.best(plain).map(Trail::minutes).orElse(0);
    }

    static List<Candidate> candidates(List<Prompt> pool, Situation situation) {
        return pool.stream()
                .flatMap(prompt -> Arc.placesFor(prompt).stream()
                        .map(place -> new Candidate(
                                prompt,
                                place,
                                Rules.likings(prompt, place, situation),
                                situation.speaksToMoment(prompt))))
                .toList();
    }

    /** The rules that every sheet keeps, in words. */
    public static List<String> promises() {
        return Stream.concat(Rules.promises(), Stream.of("Anybody may pass on any question."))
                .toList();
    }
}
