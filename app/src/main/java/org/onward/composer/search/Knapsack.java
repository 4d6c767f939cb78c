package org.onward.composer.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onward.composer.model.SheetPosition;
import org.onward.composer.rules.SheetShape;

/**
 * Finds the best sheet exactly, with one exception: a prompt may be on it twice, as the opening and in the middle.
 * {@link SheetSearch} removes such duplicates.
 */
final class Knapsack {
    private final int minutes;
    private final int leastQuestions;
    private final int mostInMiddle;
    private final int minutesInMiddle;
    private final Map<SheetPosition, List<Candidate>> byPosition = new EnumMap<>(SheetPosition.class);

    private Knapsack(int minutes, int leastQuestions, Collection<Candidate> candidates) {
        this.minutes = minutes;
        this.leastQuestions = leastQuestions;
        this.mostInMiddle = SheetShape.mostInMiddle(minutes);
        candidates.forEach(candidate -> byPosition
                .computeIfAbsent(candidate.position(), position -> new ArrayList<>())
                .add(candidate));
        this.minutesInMiddle = minutes - shortest(SheetPosition.OPENING) - shortest(SheetPosition.CLOSE);
    }

    /** The minutes of the shortest candidate; more than the meeting has when there is no candidate. */
    private int shortest(SheetPosition position) {
        return byPosition.getOrDefault(position, List.of()).stream()
                .mapToInt(candidate -> candidate.prompt().minutes())
                .min()
                .orElse(minutes + 1);
    }

    /** @param leastQuestions how many questions the sheet must have at least */
    static Optional<CandidateSheet> best(int minutes, int leastQuestions, Collection<Candidate> candidates) {
        return new Knapsack(minutes, leastQuestions, candidates).best();
    }

    private Optional<CandidateSheet> best() {
        if (minutesInMiddle < 0) {
            return Optional.empty();
        }
        PartialSheetTable deeper = chain(middle(2), middle(3));
        PartialSheetTable middle = chain(middle(1), deeper);
        middle.keep(PartialSheet.EMPTY);
        Optional<PartialSheet> best = framed(0, middle, Optional.empty());
        middle.keepAll(deeper);
        best = framed(1, middle, best);
        return best.map(part -> {
            List<Candidate> chosen = new ArrayList<>();
            part.collect(chosen);
            return CandidateSheet.of(chosen);
        });
    }

    /** At least one question from the first table, followed by at most one part of the second. */
    private PartialSheetTable chain(PartialSheetTable first, PartialSheetTable next) {
        PartialSheetTable chain = new PartialSheetTable(mostInMiddle, minutesInMiddle);
        chain.keepAll(first);
        chain.joinAll(first, next);
        return chain;
    }

    /** One or more middle questions at one depth. */
    private PartialSheetTable middle(int depth) {
        int most = Math.min(SheetShape.mostAt(depth), mostInMiddle);
        PartialSheetTable table = new PartialSheetTable(most, minutesInMiddle);
        for (Candidate candidate : byPosition.getOrDefault(SheetPosition.MIDDLE, List.of())) {
            if (candidate.prompt().depth() == depth) {
                PartialSheet alone = PartialSheet.of(candidate);
                for (PartialSheet before : table.all()) {
                    table.join(before, alone);
                }
                table.keep(alone);
            }
        }
        return table;
    }

    /**
     * The best sheet that puts an opening of this depth and a close around a middle, if it is better than the best so
     * far.
     */
    private Optional<PartialSheet> framed(int depth, PartialSheetTable middle, Optional<PartialSheet> bestSoFar) {
        PartialSheet best = bestSoFar.orElse(null);
        Map<Integer, List<@Nullable PartialSheet[]>> fullest = new HashMap<>();
        for (Candidate opening : byPosition.getOrDefault(SheetPosition.OPENING, List.of())) {
            if (opening.prompt().depth() != depth) {
                continue;
            }
            for (Candidate close : byPosition.getOrDefault(SheetPosition.CLOSE, List.of())) {
                int left = minutes - opening.prompt().minutes() - close.prompt().minutes();
                PartialSheet first = PartialSheet.of(opening);
                PartialSheet last = PartialSheet.of(close);
                if (left < 0 || first.clashesWith(last)) {
                    continue;
                }
                PartialSheet frame = first.with(last);
                for (@Nullable
                PartialSheet[] row : fullest.computeIfAbsent(
                        frame.off(), off -> middle.fullest(frame, leastQuestions - frame.count()))) {
                    PartialSheet between = row[left];
                    if (between != null && !frame.clashesWith(between) && isBetter(frame, between, best)) {
                        best = frame.with(between);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isBetter(PartialSheet frame, PartialSheet between, @Nullable PartialSheet best) {
        if (best == null) {
            return true;
        }
        int rank = frame.rankWith(between);
        int bestRank = best.rankWith(PartialSheet.EMPTY);
        if (rank != bestRank) {
            return rank > bestRank;
        }
        int minutes = frame.comparedMinutesWith(between);
        int bestMinutes = best.comparedMinutesWith(PartialSheet.EMPTY);
        if (minutes != bestMinutes) {
            return minutes > bestMinutes;
        }
        return frame.points() + between.points() > best.points();
    }
}
