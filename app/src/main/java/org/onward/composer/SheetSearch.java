package org.onward.composer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.onward.content.PromptId;

/**
 * The best sheet that nobody has seen, exactly: no set of prompts with the shape of the {@link SheetShape} that fits the time and
 * was not seen has a higher total score.
 *
 * <p>It is a best-first search. What {@link Knapsack} answers is at least as good as every sheet of what is left; when its
 * answer cannot be used, the search goes on without one of the prompts that make it so. Every usable sheet lacks at least one
 * of them, and so is still found.
 */
final class SheetSearch {
    /** Far more than a leader ever asks for; a bound on the work, so that no request can take the service with it. */
    private static final int MOST_TRIES = 1500;

    private final int minutes;
    private final CandidateGroups kinds;

    SheetSearch(int minutes, List<Candidate> candidates) {
        this.minutes = minutes;
        this.kinds = new CandidateGroups(candidates);
    }

    Optional<CandidateSheet> best(Set<Set<PromptId>> seen) {
        Set<Without> tried = new HashSet<>();
        PriorityQueue<Try> open = new PriorityQueue<>(Try.BEST_FIRST);
        enter(Without.NOTHING, tried, open);
        while (!open.isEmpty()) {
            Try best = open.remove();
            Optional<PromptId> twice = best.selection().twice();
            if (twice.isPresent()) {
                enter(best.without().opening(twice.get()), tried, open);
                enter(best.without().middle(twice.get()), tried, open);
            } else if (seen.contains(best.selection().prompts())) {
                for (PromptId prompt : new TreeSet<>(best.selection().prompts())) {
                    enter(best.without().prompt(prompt), tried, open);
                }
            } else {
                return Optional.of(best.selection());
            }
        }
        return Optional.empty();
    }

    private void enter(Without without, Set<Without> tried, PriorityQueue<Try> open) {
        if (tried.size() < MOST_TRIES && tried.add(without)) {
            Knapsack.best(minutes, kinds.worthTrying(without::leaves))
                    .ifPresent(selection -> open.add(new Try(without, selection, tried.size())));
        }
    }

    private record Try(Without without, CandidateSheet selection, int number) {
        static final Comparator<Try> BEST_FIRST = Comparator.comparing(Try::selection, CandidateSheet.WORST_FIRST)
                .reversed()
                .thenComparing(Try::number);
    }

    /** Prompts that may not stand anywhere, as the opening, or in the middle. */
    private record Without(Set<PromptId> anywhere, Set<PromptId> asOpening, Set<PromptId> inMiddle) {
        static final Without NOTHING = new Without(Set.of(), Set.of(), Set.of());

        boolean leaves(Candidate candidate) {
            PromptId id = candidate.prompt().id();
            return !anywhere.contains(id)
                    && !(candidate.place() == SheetPosition.OPENING && asOpening.contains(id))
                    && !(candidate.place() == SheetPosition.MIDDLE && inMiddle.contains(id));
        }

        Without prompt(PromptId id) {
            return new Without(with(anywhere, id), asOpening, inMiddle);
        }

        Without opening(PromptId id) {
            return new Without(anywhere, with(asOpening, id), inMiddle);
        }

        Without middle(PromptId id) {
            return new Without(anywhere, asOpening, with(inMiddle, id));
        }

        private static Set<PromptId> with(Set<PromptId> ids, PromptId id) {
            Set<PromptId> more = new HashSet<>(ids);
            more.add(id);
            return Set.copyOf(more);
        }
    }
}
