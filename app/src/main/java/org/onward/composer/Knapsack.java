package org.onward.composer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The best sheet that candidates can make, exactly, but for one thing: a prompt may stand on it twice, as the opening and in
 * the middle. {@link Search} sees to that.
 */
final class Knapsack {
    private final int minutes;
    private final int mostInMiddle;
    private final int minutesInMiddle;
    private final Map<Place, List<Candidate>> worthTrying = new EnumMap<>(Place.class);

    private Knapsack(int minutes, Collection<Candidate> candidates) {
        this.minutes = minutes;
        this.mostInMiddle = Arc.mostInMiddle(minutes);
        candidates.forEach(candidate -> worthTrying
                .computeIfAbsent(candidate.place(), place -> new ArrayList<>())
                .add(candidate));
        this.minutesInMiddle = minutes - shortest(Place.OPENING) - shortest(Place.CLOSE);
    }

    /** More than there is, if nothing may stand there. */
    private int shortest(Place place) {
        return worthTrying.getOrDefault(place, List.of()).stream()
                .mapToInt(candidate -> candidate.prompt().minutes())
                .min()
                .orElse(minutes + 1);
    }

    static Optional<Selection> best(int minutes, Collection<Candidate> worthTrying) {
        return new Knapsack(minutes, worthTrying).best();
    }

    private Optional<Selection> best() {
        if (minutesInMiddle < 0) {
            return Optional.empty();
        }
        Table deeper = chain(middle(2), middle(3));
        Table middle = chain(middle(1), deeper);
        middle.keep(Part.EMPTY);
        Optional<Part> best = framed(0, middle, Optional.empty());
        middle.keepAll(deeper);
        best = framed(1, middle, best);
        return best.map(part -> {
            List<Candidate> chosen = new ArrayList<>();
            part.collect(chosen);
            return Selection.of(chosen);
        });
    }

    /** Some questions of a depth, and any that go on from there. */
    private Table chain(Table first, Table next) {
        Table chain = new Table(mostInMiddle, minutesInMiddle);
        chain.keepAll(first);
        chain.joinAll(first, next);
        return chain;
    }

    /** One question or more of the middle at a depth. */
    private Table middle(int depth) {
        int most = Math.min(Arc.mostAt(depth), mostInMiddle);
        Table table = new Table(most, minutesInMiddle);
        for (Candidate candidate : worthTrying.getOrDefault(Place.MIDDLE, List.of())) {
            if (candidate.prompt().depth() == depth) {
                Part alone = Part.of(candidate);
                for (Part before : table.all()) {
                    table.join(before, alone);
                }
                table.keep(alone);
            }
        }
        return table;
    }

    /** The best sheet with an opening of this depth around a middle, if it beats the best one so far. */
    private Optional<Part> framed(int depth, Table middle, Optional<Part> bestSoFar) {
        Part best = bestSoFar.orElse(null);
        @Nullable Part[][] fullest = middle.fullest();
        for (Candidate opening : worthTrying.getOrDefault(Place.OPENING, List.of())) {
            if (opening.prompt().depth() != depth) {
                continue;
            }
            for (Candidate close : worthTrying.getOrDefault(Place.CLOSE, List.of())) {
                int left = minutes - opening.prompt().minutes() - close.prompt().minutes();
                Part first = Part.of(opening);
                Part last = Part.of(close);
                if (left < 0 || first.clashesWith(last)) {
                    continue;
                }
                Part frame = first.with(last);
                for (@Nullable Part[] ofMark : fullest) {
                    Part between = ofMark[left];
                    if (between != null && !frame.clashesWith(between) && isBetter(frame, between, best)) {
                        best = frame.with(between);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isBetter(Part frame, Part between, @Nullable Part best) {
        if (best == null) {
            return true;
        }
        int claims = frame.claims() | between.claims();
        if (claims != best.claims()) {
            return claims > best.claims();
        }
        int filled = frame.minutes() + between.minutes();
        if (filled != best.minutes()) {
            return filled > best.minutes();
        }
        return frame.points() + between.points() > best.points();
    }
}
