package org.onward.composer.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onward.composer.rules.ComposingRules;
import org.onward.composer.rules.OneSubject;
import org.onward.content.PromptId;

/**
 * A complete sheet during the search, with its questions in speaking order.
 *
 * @param rank see {@link ComposingRules#rank}
 * @param comparedMinutes see {@link OneSubject#comparedMinutes}
 */
public record CandidateSheet(List<Candidate> chosen, int rank, int minutes, int comparedMinutes, int points) {
    /** Compares the requirements met and the least share on the subject first, then the minutes, then the points. */
    public static final Comparator<CandidateSheet> WORST_FIRST = Comparator.comparingInt(CandidateSheet::rank)
            .thenComparingInt(CandidateSheet::comparedMinutes)
            .thenComparingInt(CandidateSheet::points);

    private static final Comparator<Candidate> SPEAKING_ORDER = Comparator.comparing(Candidate::position)
            .thenComparing(candidate -> !candidate.isCheckIn())
            .thenComparing(candidate -> candidate.prompt().depth())
            .thenComparing(candidate -> candidate.prompt().stage())
            .thenComparing(Comparator.comparingInt((Candidate candidate) ->
                            candidate.points() / candidate.prompt().minutes())
                    .reversed())
            .thenComparing(candidate -> candidate.prompt().id());

    public static CandidateSheet of(List<Candidate> candidates) {
        int requirementsMet =
                candidates.stream().mapToInt(Candidate::requirementsMet).reduce(0, (one, other) -> one | other);
        int counted = (int) candidates.stream()
                .filter(candidate -> OneSubject.counts(candidate.prompt()))
                .count();
        int off = (int) candidates.stream().filter(Candidate::isOffSubject).count();
        int minutes =
                candidates.stream().mapToInt(one -> one.prompt().minutes()).sum();
        return new CandidateSheet(
                candidates.stream().sorted(SPEAKING_ORDER).toList(),
                ComposingRules.rank(requirementsMet, counted, off),
                minutes,
                OneSubject.comparedMinutes(minutes, counted, off),
                candidates.stream().mapToInt(Candidate::points).sum());
    }

    public Set<PromptId> prompts() {
        return chosen.stream().map(one -> one.prompt().id()).collect(Collectors.toSet());
    }

    /** A prompt that is on the sheet twice: as the opening and in the middle. */
    Optional<PromptId> duplicate() {
        Set<PromptId> ids = new HashSet<>();
        return chosen.stream()
                .map(one -> one.prompt().id())
                .filter(id -> !ids.add(id))
                .findFirst();
    }
}
