package org.onward.prompts;

import java.util.Comparator;
import java.util.List;
import org.onward.content.Prompt;

/** A prompt in a place of the sheet, with what speaks for and against it there. */
record Candidate(Prompt prompt, Place place, List<Liking> likings, boolean speaksToMoment) {
    /** The best first, then by id: no two candidates for the same place are equal. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::points)
            .reversed()
            .thenComparing(candidate -> candidate.prompt().id());

    /** Every minute counts: so a long question is not beaten by two short ones only because they are two. */
    int points() {
        return prompt.minutes() * pointsPerMinute();
    }

    int pointsPerMinute() {
        return likings.stream().mapToInt(Liking::points).sum();
    }
}
