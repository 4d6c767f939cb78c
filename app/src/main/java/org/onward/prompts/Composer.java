package org.onward.prompts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.content.ItemId;
import org.onward.content.Prompt;
import org.onward.prompts.Gates.HasRested;

/** Facts and a request in, a sheet out: nothing else is read, and nothing is left to chance but what the seed says. */
public final class Composer {
    private final Bank bank;

    public Composer(Bank bank) {
        this.bank = bank;
    }

    public Composition compose(TeamFacts facts, Request request) {
        Situation situation = new Situation(bank, facts, request);
        List<Prompt> fitting = bank.prompts().stream()
                .filter(prompt -> Rules.admit(prompt, situation))
                .toList();
        Arc arc = new Arc(request.minutes());
        HasRested rest = restFor(arc, fitting, situation);
        List<Prompt> pool = fitting.stream()
                .filter(prompt -> rest.admits(prompt, situation))
                .toList();
        Version best = null;
        for (Bank.Strand strand : bank.strands().isEmpty() ? List.of(NO_STRAND) : bank.strands()) {
            Optional<Trail> path = arc.best(candidates(pool, situation, strand));
            if (path.isPresent() && (best == null || Trail.WORST_FIRST.compare(path.get(), best.path()) > 0)) {
                best = new Version(strand, path.get());
            }
        }
        return best == null
                ? new Composition.Refusal(Narrator.refusal(fitting, situation))
                : new Narrator(situation, rest).tell(best.path().inOrder(), best.strand());
    }

    private static final Bank.Strand NO_STRAND = new Bank.Strand(new ItemId("no-strand"), "", List.of());

    private record Version(Bank.Strand strand, Trail path) {}

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

    static List<Candidate> candidates(List<Prompt> pool, Situation situation, Bank.Strand strand) {
        List<Candidate> candidates = new ArrayList<>();
        for (Prompt prompt : pool) {
            boolean speaksToMoment = Preferences.SpeaksToTheMoment.speaksTo(
                    prompt, situation.request().moment());
            for (Place place : Arc.placesFor(prompt)) {
                candidates.add(
                        new Candidate(prompt, place, Rules.likings(prompt, place, situation, strand), speaksToMoment));
            }
        }
        return candidates;
    }

    /** The rules that every sheet keeps, in words. */
    public static List<String> promises(TeamFacts facts) {
        return Stream.concat(Rules.promises(facts.today()).stream(), Stream.of("Anybody may pass on any question."))
                .toList();
    }
}
