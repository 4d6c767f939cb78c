package org.onward.composer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.onward.content.Prompt;

/**
 * Candidates by what the search cannot tell apart but by points. Of each kind it needs only as many as one sheet can hold:
 * that is why thousands of prompts cost hardly more than a hundred.
 */
final class CandidateGroups {
    private final Map<GroupKey, List<Candidate>> kinds = new LinkedHashMap<>();

    CandidateGroups(Collection<Candidate> candidates) {
        candidates.forEach(candidate -> kinds.computeIfAbsent(GroupKey.of(candidate), kind -> new ArrayList<>())
                .add(candidate));
    }

    private record GroupKey(SheetPosition place, int depth, int minutes, int mark) {
        static GroupKey of(Candidate candidate) {
            Prompt prompt = candidate.prompt();
            return new GroupKey(candidate.place(), prompt.depth(), prompt.minutes(), PartialSheet.markOf(candidate));
        }

        int enough() {
            return place == SheetPosition.MIDDLE && !PartialSheet.isOnce(mark) ? SheetShape.mostAt(depth) : 1;
        }
    }

    /** The best of each kind among those that may still be used, as many as one sheet can hold. */
    List<Candidate> worthTrying(Predicate<Candidate> usable) {
        List<Candidate> worthTrying = new ArrayList<>();
        kinds.forEach((kind, candidates) -> {
            List<Candidate> best = new ArrayList<>(kind.enough() + 1);
            for (Candidate candidate : candidates) {
                if (beatsTheLast(candidate, best, kind.enough()) && usable.test(candidate)) {
                    insert(candidate, best);
                    if (best.size() > kind.enough()) {
                        best.remove(kind.enough());
                    }
                }
            }
            worthTrying.addAll(best);
        });
        return worthTrying;
    }

    private static boolean beatsTheLast(Candidate candidate, List<Candidate> best, int enough) {
        return best.size() < enough || Candidate.BEST_FIRST.compare(candidate, best.get(enough - 1)) < 0;
    }

    private static void insert(Candidate candidate, List<Candidate> best) {
        int place = best.size();
        while (place > 0 && Candidate.BEST_FIRST.compare(candidate, best.get(place - 1)) < 0) {
            place--;
        }
        best.add(place, candidate);
    }
}
