package org.onward.prompts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.onward.content.Prompt;

/** Tries every opening, every order of a middle and every close: slow, and plainly right. */
final class BruteForce {
    private final int minutes;
    private final int mostInMiddle;
    private final List<Candidate> candidates;
    private Optional<Trail> best = Optional.empty();

    private BruteForce(int minutes, List<Candidate> candidates) {
        this.minutes = minutes;
        this.mostInMiddle = minutes == 10 ? 0 : 5;
        this.candidates = candidates;
    }

    static Optional<Trail> best(Situation situation, List<Candidate> candidates) {
        BruteForce search = new BruteForce(situation.request().minutes(), candidates);
        for (Candidate opening : candidates) {
            if (opening.place() == Place.OPENING) {
                search.extend(List.of(opening));
            }
        }
        return search.best;
    }

    /** The fullest sheet of these prompts, by the search that {@link ComposerPropertyTest} compares with this one. */
    static int mostMinutes(Situation situation, Predicate<Prompt> which) {
        List<Candidate> plain = situation.bank().prompts().stream()
                .filter(prompt -> Rules.admit(prompt, situation))
                .filter(which)
                .flatMap(prompt ->
                        Arc.placesFor(prompt).stream().map(place -> new Candidate(prompt, place, List.of(), false)))
                .toList();
        return new Arc(situation.request().minutes())
                .best(plain)
                .map(Trail::minutes)
                .orElse(0);
    }

    private void extend(List<Candidate> chosen) {
        Candidate last = chosen.get(chosen.size() - 1);
        for (Candidate next : candidates) {
            if (next.place() == Place.CLOSE) {
                consider(with(chosen, next));
            } else if (next.place() == Place.MIDDLE
                    && chosen.size() <= mostInMiddle
                    && follows(last, next)
                    && chosen.stream()
                                    .filter(other -> isInMiddleAt(other, next))
                                    .count()
                            < 2
                    && chosen.stream().noneMatch(other -> other.prompt().equals(next.prompt()))) {
                extend(with(chosen, next));
            }
        }
    }

    /** One step deeper, or the same depth and a later id: the order within a depth makes no other sheet. */
    private static boolean follows(Candidate last, Candidate next) {
        int step = next.prompt().depth() - last.prompt().depth();
        return step == 1
                || (step == 0
                        && (last.place() == Place.OPENING
                                || last.prompt().id().compareTo(next.prompt().id()) < 0));
    }

    private static boolean isInMiddleAt(Candidate other, Candidate next) {
        return other.place() == Place.MIDDLE
                && other.prompt().depth() == next.prompt().depth();
    }

    private void consider(List<Candidate> sheet) {
        Trail trail = Trail.EMPTY;
        for (Candidate candidate : sheet) {
            trail = trail.plus(candidate);
        }
        if (trail.minutes() <= minutes) {
            Trail whole = trail;
            best = best.filter(held -> Trail.WORST_FIRST.compare(held, whole) >= 0)
                    .or(() -> Optional.of(whole));
        }
    }

    private static List<Candidate> with(List<Candidate> chosen, Candidate next) {
        List<Candidate> longer = new ArrayList<>(chosen);
        longer.add(next);
        return longer;
    }
}
