package org.onward.composer.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.onward.composer.model.SheetPosition;
import org.onward.content.PromptId;

/**
 * Finds exactly the best sheet that was not seen: no other set of prompts with a valid {@link org.onward.composer.rules.SheetShape} that fits the
 * time and was not seen has a higher total score.
 *
 * <p>It is a best-first search. {@link Knapsack} gives an upper bound for all sheets that the remaining candidates can
 * make. If its sheet cannot be used, the search branches: each branch excludes one of the prompts that make it
 * unusable, and if the sheet was seen, one more branch asks for more questions than it has. Every usable sheet lacks
 * one of them or has more, so no usable sheet is lost.
 */
public final class SheetSearch {
    /** An upper bound on the work of one request. Leaders never need that many. */
    private static final int MAX_NODES = 1500;

    private final int minutes;
    private final CandidateGroups groups;

    public SheetSearch(int minutes, List<Candidate> candidates) {
        this.minutes = minutes;
        this.groups = new CandidateGroups(candidates);
    }

    public Optional<CandidateSheet> best(Set<Set<PromptId>> seen) {
        Set<Exclusions> visited = new HashSet<>();
        PriorityQueue<SearchNode> open = new PriorityQueue<>(SearchNode.BEST_FIRST);
        add(Exclusions.NONE, visited, open);
        while (!open.isEmpty()) {
            SearchNode best = open.remove();
            Optional<PromptId> duplicate = best.sheet().duplicate();
            if (duplicate.isPresent()) {
                add(best.exclusions().opening(duplicate.get()), visited, open);
                add(best.exclusions().middle(duplicate.get()), visited, open);
            } else if (seen.contains(best.sheet().prompts())) {
                for (PromptId prompt : new TreeSet<>(best.sheet().prompts())) {
                    add(best.exclusions().prompt(prompt), visited, open);
                }
                add(best.exclusions().moreThan(best.sheet().chosen().size()), visited, open);
            } else {
                return Optional.of(best.sheet());
            }
        }
        return Optional.empty();
    }

    private void add(Exclusions exclusions, Set<Exclusions> visited, PriorityQueue<SearchNode> open) {
        if (visited.size() < MAX_NODES && visited.add(exclusions)) {
            Knapsack.best(minutes, exclusions.leastQuestions(), groups.bestOfEachGroup(exclusions::allows))
                    .ifPresent(sheet -> open.add(new SearchNode(exclusions, sheet, visited.size())));
        }
    }

    private record SearchNode(Exclusions exclusions, CandidateSheet sheet, int number) {
        static final Comparator<SearchNode> BEST_FIRST = Comparator.comparing(
                        SearchNode::sheet, CandidateSheet.WORST_FIRST)
                .reversed()
                .thenComparing(SearchNode::number);
    }

    /** Prompts that are excluded everywhere, as the opening, or in the middle, and sheets with too few questions. */
    private record Exclusions(
            Set<PromptId> anywhere, Set<PromptId> asOpening, Set<PromptId> inMiddle, int leastQuestions) {
        static final Exclusions NONE = new Exclusions(Set.of(), Set.of(), Set.of(), 0);

        boolean allows(Candidate candidate) {
            PromptId id = candidate.prompt().id();
            return !anywhere.contains(id)
                    && !(candidate.position() == SheetPosition.OPENING && asOpening.contains(id))
                    && !(candidate.position() == SheetPosition.MIDDLE && inMiddle.contains(id));
        }

        Exclusions prompt(PromptId id) {
            return new Exclusions(with(anywhere, id), asOpening, inMiddle, leastQuestions);
        }

        Exclusions opening(PromptId id) {
            return new Exclusions(anywhere, with(asOpening, id), inMiddle, leastQuestions);
        }

        Exclusions middle(PromptId id) {
            return new Exclusions(anywhere, asOpening, with(inMiddle, id), leastQuestions);
        }

        Exclusions moreThan(int questions) {
            return new Exclusions(anywhere, asOpening, inMiddle, questions + 1);
        }

        private static Set<PromptId> with(Set<PromptId> ids, PromptId id) {
            Set<PromptId> more = new HashSet<>(ids);
            more.add(id);
            return Set.copyOf(more);
        }
    }
}
