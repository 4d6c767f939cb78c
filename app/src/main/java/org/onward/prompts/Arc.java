package org.onward.prompts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.onward.content.Prompt;
import org.onward.content.PromptId;

/**
 * The shape of a sheet, and the search for the best one of that shape.
 *
 * <p>A sheet is one opening (depth 0 or 1), a middle of up to five (depth 1 to 3) and one close (depth 4, now what). From
 * the opening through the middle the depth never falls and never rises by more than one, and at most two of the middle are at one depth. The
 * smallest sheet has no middle.
 *
 * <p>The search is exact: no set of prompts with this shape serves the moment when this one does not, is fuller, or is as
 * full with more points. See {@link Search}.
 */
final class Arc {
    static final String PROMISE =
            "One opening, then up to five questions that go deeper one step at a time and stay at most two"
                    + " on one step, then one close with something to do.";

    static final int DEEPEST_OPENING = 1;
    static final int DEEPEST_MIDDLE = Prompt.COMMIT - 1;
    static final int MOST_IN_MIDDLE = 5;
    static final int MOST_AT_ONE_STEP = 2;

    /** How many of one kind the best sheet can need: five in the middle, and one more that may be the opening. */
    private static final int ENOUGH_OF_A_KIND = MOST_IN_MIDDLE + 1;

    private final int minutes;
    private final int mostInMiddle;

    Arc(int minutes) {
        this.minutes = minutes;
        this.mostInMiddle = minutes <= Request.LEAST_MINUTES ? 0 : MOST_IN_MIDDLE;
    }

    /** The places in which a prompt may stand. */
    static List<Place> placesFor(Prompt prompt) {
        List<Place> places = new ArrayList<>();
        if (prompt.depth() <= DEEPEST_OPENING) {
            places.add(Place.OPENING);
        }
        if (prompt.depth() >= 1 && prompt.depth() <= DEEPEST_MIDDLE) {
            places.add(Place.MIDDLE);
        }
        if (prompt.depth() == Prompt.COMMIT && prompt.stage() == Prompt.Stage.NOW_WHAT) {
            places.add(Place.CLOSE);
        }
        return places;
    }

    /** The best sheet that these candidates can make. */
    Optional<Trail> best(List<Candidate> candidates) {
        Map<Integer, Map<PromptId, List<Candidate>>> byDepth = worthTrying(candidates).stream()
                .collect(groupingBy(
                        candidate -> candidate.prompt().depth(),
                        TreeMap::new,
                        groupingBy(candidate -> candidate.prompt().id(), TreeMap::new, toList())));
        Search search = new Search(minutes, mostInMiddle);
        for (int depth = 0; depth <= DEEPEST_MIDDLE; depth++) {
            byDepth.getOrDefault(depth, Map.of()).values().forEach(search::offer);
        }
        return search.close(byDepth.getOrDefault(Prompt.COMMIT, Map.of()).values().stream()
                .flatMap(List::stream)
                .toList());
    }

    /** Of those that the search cannot tell apart but by their points, only as many as a sheet can hold. */
    private static List<Candidate> worthTrying(List<Candidate> candidates) {
        Map<Kind, Integer> seen = new HashMap<>();
        return candidates.stream()
                .sorted(Candidate.BEST_FIRST)
                .filter(candidate -> seen.merge(Kind.of(candidate), 1, Integer::sum) <= ENOUGH_OF_A_KIND)
                .toList();
    }

    private record Kind(Place place, int depth, int minutes, boolean speaksToMoment) {
        static Kind of(Candidate candidate) {
            return new Kind(
                    candidate.place(),
                    candidate.prompt().depth(),
                    candidate.prompt().minutes(),
                    candidate.speaksToMoment());
        }
    }
}
