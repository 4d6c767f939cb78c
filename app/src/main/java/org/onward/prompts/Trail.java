package org.onward.prompts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the search has chosen so far: the last choice, and the trail before it. */
record Trail(@Nullable Trail before, @Nullable Candidate last, boolean servesMoment, int minutes, int points) {
    static final Trail EMPTY = new Trail(null, null, false, 0, 0);

    /** Serving the moment comes first, then fullness, then points. */
    static final Comparator<Trail> WORST_FIRST = Comparator.comparing(Trail::servesMoment)
            .thenComparingInt(Trail::minutes)
            .thenComparingInt(Trail::points);

    boolean isEmpty() {
        return last == null;
    }

    Trail plus(Candidate candidate) {
        return new Trail(
                this,
                candidate,
                servesMoment || candidate.speaksToMoment(),
                minutes + candidate.prompt().minutes(),
                points + candidate.points());
    }

    /** In the order in which the sheet is talked through. */
    List<Candidate> inOrder() {
        List<Candidate> chosen = new ArrayList<>();
        for (Trail trail = this; trail != null; trail = trail.before) {
            if (trail.last != null) {
                chosen.add(trail.last);
            }
        }
        chosen.sort(Comparator.comparing(Candidate::place)
                .thenComparing(candidate -> candidate.prompt().depth())
                .thenComparing(candidate -> candidate.prompt().stage())
                .thenComparing(
                        Comparator.comparingInt(Candidate::pointsPerMinute).reversed())
                .thenComparing(candidate -> candidate.prompt().id()));
        return chosen;
    }
}
