package org.onward.prompts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A knapsack over prompts that are offered in the order of their depth. For every state it keeps the trail with the most
 * points; a state is all that a later choice can see of the earlier ones.
 */
final class Search {
    private static final int DEPTHS = Arc.DEEPEST_MIDDLE + 1;
    private static final int MIDDLES = Arc.MOST_IN_MIDDLE + 1;
    private static final int STEPS = Arc.MOST_AT_ONE_STEP + 1;

    private final int mostMinutes;
    private final int mostInMiddle;
    private final @Nullable Trail[] trails;

    Search(int mostMinutes, int mostInMiddle) {
        this.mostMinutes = mostMinutes;
        this.mostInMiddle = mostInMiddle;
        this.trails = new Trail[2 * 2 * DEPTHS * STEPS * MIDDLES * (mostMinutes + 1)];
        keep(new State(false, false, 0, 0, 0, 0), Trail.EMPTY);
    }

    /** Offers one prompt, as any of these candidates; it is taken once or not at all. */
    void offer(List<Candidate> samePrompt) {
        @Nullable Trail[] before = trails.clone();
        for (int index = 0; index < before.length; index++) {
            Trail trail = before[index];
            if (trail != null) {
                for (Candidate candidate : samePrompt) {
                    extend(trail, state(index), candidate);
                }
            }
        }
    }

    private void extend(Trail trail, State state, Candidate candidate) {
        int depth = candidate.prompt().depth();
        Trail longer = trail.plus(candidate);
        if (longer.minutes() > mostMinutes) {
            return;
        }
        switch (candidate.place()) {
            case OPENING -> {
                if (!state.opened() && (state.middles() == 0 || state.depth() == depth)) {
                    keep(state.after(longer, true, depth, state.atDepth(), state.middles()), longer);
                }
            }
            case MIDDLE -> {
                int step = depth - state.depth();
                int atDepth = step == 0 ? state.atDepth() + 1 : 1;
                boolean mayStillOpen = state.opened() || depth <= Arc.DEEPEST_OPENING;
                if (mayStillOpen
                        && (step == 0 || step == 1)
                        && atDepth <= Arc.MOST_AT_ONE_STEP
                        && state.middles() < mostInMiddle) {
                    keep(state.after(longer, state.opened(), depth, atDepth, state.middles() + 1), longer);
                }
            }
            case CLOSE -> throw new IllegalArgumentException("the close comes last");
        }
    }

    private void keep(State state, Trail trail) {
        int index = index(state);
        Trail held = trails[index];
        if (held == null || trail.points() > held.points()) {
            trails[index] = trail;
        }
    }

    /** The best way to end with one of these. */
    Optional<Trail> close(List<Candidate> closes) {
        Trail best = null;
        for (int index = trails.length / 2; index < trails.length; index++) {
            Trail trail = trails[index];
            if (trail == null) {
                continue;
            }
            for (Candidate close : closes) {
                Trail whole = trail.plus(close);
                if (whole.minutes() <= mostMinutes && (best == null || Trail.WORST_FIRST.compare(whole, best) > 0)) {
                    best = whole;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * What a later choice can see.
     *
     * @param depth the depth reached so far
     * @param atDepth how many of the middle are at that depth
     * @param middles how many are in the middle in all
     */
    private record State(boolean opened, boolean servesMoment, int depth, int atDepth, int middles, int minutes) {
        State after(Trail longer, boolean isOpened, int newDepth, int newAtDepth, int newMiddles) {
            return new State(isOpened, longer.servesMoment(), newDepth, newAtDepth, newMiddles, longer.minutes());
        }
    }

    /** States with an opening are the upper half. */
    private int index(State state) {
        int index = state.opened() ? 1 : 0;
        index = index * 2 + (state.servesMoment() ? 1 : 0);
        index = index * DEPTHS + state.depth();
        index = index * STEPS + state.atDepth();
        index = index * MIDDLES + state.middles();
        return index * (mostMinutes + 1) + state.minutes();
    }

    private State state(int index) {
        int rest = index / (mostMinutes + 1);
        int middles = rest % MIDDLES;
        int atDepth = rest / MIDDLES % STEPS;
        int depth = rest / MIDDLES / STEPS % DEPTHS;
        int flags = rest / MIDDLES / STEPS / DEPTHS;
        return new State(flags >= 2, flags % 2 == 1, depth, atDepth, middles, index % (mostMinutes + 1));
    }
}
