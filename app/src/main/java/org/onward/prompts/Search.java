package org.onward.prompts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onward.content.Prompt;

/**
 * A knapsack over prompts that are offered in the order of their depth. For every state it keeps the path with the most
 * points; a state is all that a later choice can see of the earlier ones.
 */
final class Search {
    private static final int DEPTHS = Arc.DEEPEST_MIDDLE + 1;
    private static final int MIDDLES = Arc.MOST_IN_MIDDLE + 1;

    private final int mostMinutes;
    private final int mostInMiddle;
    private final @Nullable Trail[] paths;

    Search(int mostMinutes, int mostInMiddle) {
        this.mostMinutes = mostMinutes;
        this.mostInMiddle = mostInMiddle;
        this.paths = new Trail[2 * 2 * DEPTHS * MIDDLES * (mostMinutes + 1)];
        keep(false, 0, 0, Trail.EMPTY);
    }

    /** Offers one prompt, as any of these candidates; it is taken once or not at all. */
    void offer(List<Candidate> samePrompt) {
        @Nullable Trail[] before = paths.clone();
        for (int opened = 0; opened <= 1; opened++) {
            for (int moment = 0; moment <= 1; moment++) {
                for (int depth = 0; depth < DEPTHS; depth++) {
                    for (int middles = 0; middles < MIDDLES; middles++) {
                        for (int minutes = 0; minutes <= mostMinutes; minutes++) {
                            Trail path = before[index(opened, moment, depth, middles, minutes)];
                            if (path != null) {
                                for (Candidate candidate : samePrompt) {
                                    extend(path, opened == 1, depth, middles, candidate);
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private void extend(Trail path, boolean opened, int depth, int middles, Candidate candidate) {
        Prompt prompt = candidate.prompt();
        if (path.minutes() + prompt.minutes() > mostMinutes) {
            return;
        }
        switch (candidate.place()) {
            case OPENING -> {
                if (!opened && (middles == 0 || depth == prompt.depth())) {
                    keep(true, prompt.depth(), middles, path.plus(candidate));
                }
            }
            case MIDDLE -> {
                int step = prompt.depth() - depth;
                boolean mayStillOpen = opened || prompt.depth() <= Arc.DEEPEST_OPENING;
                if (mayStillOpen && middles < mostInMiddle && (step == 0 || step == 1)) {
                    keep(opened, prompt.depth(), middles + 1, path.plus(candidate));
                }
            }
            case CLOSE -> throw new IllegalArgumentException("the close comes last");
        }
    }

    private void keep(boolean opened, int depth, int middles, Trail path) {
        int index = index(opened ? 1 : 0, path.servesMoment() ? 1 : 0, depth, middles, path.minutes());
        Trail held = paths[index];
        if (held == null || path.points() > held.points()) {
            paths[index] = path;
        }
    }

    /** The best way to end with one of these. */
    Optional<Trail> close(List<Candidate> closes) {
        Trail best = null;
        for (int index = paths.length / 2; index < paths.length; index++) {
            Trail path = paths[index];
            if (path == null) {
                continue;
            }
            for (Candidate close : closes) {
                Trail whole = path.plus(close);
                if (whole.minutes() <= mostMinutes && (best == null || Trail.WORST_FIRST.compare(whole, best) > 0)) {
                    best = whole;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** States with an opening are the upper half. */
    private int index(int opened, int moment, int depth, int middles, int minutes) {
        return (((opened * 2 + moment) * DEPTHS + depth) * MIDDLES + middles) * (mostMinutes + 1) + minutes;
    }
}
