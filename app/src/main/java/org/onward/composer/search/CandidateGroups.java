package org.onward.composer.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.onward.composer.model.SheetPosition;
import org.onward.composer.rules.SheetShape;
import org.onward.content.Prompt;

/**
 * Candidates in groups whose members differ only in points for the search. The search needs from each group only as
 * many as one sheet can contain, so that thousands of prompts take little longer than a hundred.
 */
final class CandidateGroups {
    private final Map<GroupKey, List<Candidate>> groups = new LinkedHashMap<>();

    CandidateGroups(Collection<Candidate> candidates) {
        candidates.forEach(candidate -> groups.computeIfAbsent(GroupKey.of(candidate), group -> new ArrayList<>())
                .add(candidate));
    }

    private record GroupKey(SheetPosition position, int depth, int minutes, int signature, boolean isOffSubject) {
        static GroupKey of(Candidate candidate) {
            Prompt prompt = candidate.prompt();
            return new GroupKey(
                    candidate.position(),
                    prompt.depth(),
                    prompt.minutes(),
                    PartialSheet.signatureOf(candidate),
                    candidate.isOffSubject());
        }

        int limit() {
            return position == SheetPosition.MIDDLE && !PartialSheet.isAtMostOnce(signature)
                    ? SheetShape.mostAt(depth)
                    : 1;
        }
    }

    /** The best usable candidates of each group, as many as one sheet can contain. */
    List<Candidate> bestOfEachGroup(Predicate<Candidate> usable) {
        List<Candidate> all = new ArrayList<>();
        groups.forEach((group, candidates) -> {
            List<Candidate> best = new ArrayList<>(group.limit() + 1);
            for (Candidate candidate : candidates) {
                if (beatsTheLast(candidate, best, group.limit()) && usable.test(candidate)) {
                    insert(candidate, best);
                    if (best.size() > group.limit()) {
                        best.remove(group.limit());
                    }
                }
            }
            all.addAll(best);
        });
        return all;
    }

    private static boolean beatsTheLast(Candidate candidate, List<Candidate> best, int limit) {
        return best.size() < limit || Candidate.BEST_FIRST.compare(candidate, best.get(limit - 1)) < 0;
    }

    private static void insert(Candidate candidate, List<Candidate> best) {
        int index = best.size();
        while (index > 0 && Candidate.BEST_FIRST.compare(candidate, best.get(index - 1)) < 0) {
            index--;
        }
        best.add(index, candidate);
    }
}
