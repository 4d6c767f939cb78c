package org.onward.composer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onward.content.PromptId;

/** A whole sheet as the search sees it, in the order in which it is talked through. */
record CandidateSheet(List<Candidate> chosen, int claims, int minutes, int points) {
    /** The total score: claims come first, then fullness, then points. */
    static final Comparator<CandidateSheet> WORST_FIRST = Comparator.comparingInt(CandidateSheet::claims)
            .thenComparingInt(CandidateSheet::minutes)
            .thenComparingInt(CandidateSheet::points);

    private static final Comparator<Candidate> TALKED_THROUGH = Comparator.comparing(Candidate::place)
            .thenComparing(candidate -> !candidate.isCheckIn())
            .thenComparing(candidate -> candidate.prompt().depth())
            .thenComparing(candidate -> candidate.prompt().stage())
            .thenComparing(Comparator.comparingInt((Candidate candidate) ->
                            candidate.points() / candidate.prompt().minutes())
                    .reversed())
            .thenComparing(candidate -> candidate.prompt().id());

    static CandidateSheet of(List<Candidate> candidates) {
        return new CandidateSheet(
                candidates.stream().sorted(TALKED_THROUGH).toList(),
                candidates.stream().mapToInt(Candidate::claims).reduce(0, (one, other) -> one | other),
                candidates.stream().mapToInt(one -> one.prompt().minutes()).sum(),
                candidates.stream().mapToInt(Candidate::points).sum());
    }

    Set<PromptId> prompts() {
        return chosen.stream().map(one -> one.prompt().id()).collect(Collectors.toSet());
    }

    /** A prompt that stands on it twice: as the opening and in the middle. */
    Optional<PromptId> twice() {
        Set<PromptId> once = new HashSet<>();
        return chosen.stream()
                .map(one -> one.prompt().id())
                .filter(id -> !once.add(id))
                .findFirst();
    }
}
