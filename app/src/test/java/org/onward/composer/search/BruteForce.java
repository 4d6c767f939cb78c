package org.onward.composer.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onward.composer.model.SheetPosition;
import org.onward.content.PromptId;

/** A reference search for tests: it tries every combination of opening, middle and close. */
public final class BruteForce {
    private final int minutes;
    private final List<Candidate> middles;
    private final Set<Set<PromptId>> seen;
    private final List<Candidate> candidates;
    private Optional<CandidateSheet> best = Optional.empty();

    private BruteForce(int minutes, List<Candidate> candidates, Set<Set<PromptId>> seen) {
        this.minutes = minutes;
        this.candidates = candidates;
        this.middles = at(SheetPosition.MIDDLE);
        this.seen = seen;
    }

    public static Optional<CandidateSheet> best(int minutes, List<Candidate> candidates, Set<Set<PromptId>> seen) {
        BruteForce search = new BruteForce(minutes, candidates, seen);
        search.choose(0, List.of());
        return search.best;
    }

    private List<Candidate> at(SheetPosition position) {
        return candidates.stream()
                .filter(candidate -> candidate.position() == position)
                .toList();
    }

    private void choose(int from, List<Candidate> middle) {
        for (Candidate opening : at(SheetPosition.OPENING)) {
            for (Candidate close : at(SheetPosition.CLOSE)) {
                consider(opening, middle, close);
            }
        }
        if (middle.size() < (minutes <= 10 ? 0 : 5)) {
            for (int next = from; next < middles.size(); next++) {
                List<Candidate> longer = new ArrayList<>(middle);
                longer.add(middles.get(next));
                choose(next + 1, longer);
            }
        }
    }

    private void consider(Candidate opening, List<Candidate> middle, Candidate close) {
        List<Candidate> all = new ArrayList<>(middle);
        all.add(opening);
        all.add(close);
        CandidateSheet sheet = CandidateSheet.of(all);
        if (sheet.minutes() <= minutes
                && new HashSet<>(sheet.prompts()).size() == all.size()
                && deepensStepByStep(opening, middle)
                && middle.stream().filter(Candidate::isCheckIn).count() <= 1
                && all.stream().filter(Candidate::isWorkshop).count() <= 1
                && !seen.contains(sheet.prompts())
                && best.map(current -> CandidateSheet.WORST_FIRST.compare(current, sheet) < 0)
                        .orElse(true)) {
            best = Optional.of(sheet);
        }
    }

    private static boolean deepensStepByStep(Candidate opening, List<Candidate> middle) {
        int depth = opening.prompt().depth();
        for (int step :
                middle.stream().mapToInt(one -> one.prompt().depth()).sorted().toArray()) {
            if (step < depth || step > depth + 1) {
                return false;
            }
            depth = step;
        }
        for (int limited = 1; limited <= 3; limited++) {
            int at = limited;
            if (middle.stream().filter(one -> one.prompt().depth() == at).count() > (at == 3 ? 2 : 3)) {
                return false;
            }
        }
        return true;
    }
}
