package org.onward.composer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onward.composer.PromptBuilder;
import org.onward.composer.model.SheetPosition;
import org.onward.content.Prompt;

/** Which candidates the search has to try. */
final class CandidateGroupsTest {
    @Test
    void aGroupKeepsAsManyCandidatesAsOneSheetCanContain() {
        assertThat(bestOfEachGroup(
                        SheetPosition.OPENING, PromptBuilder.opening("x").prompt()))
                .containsExactly(9);
        assertThat(bestOfEachGroup(
                        SheetPosition.MIDDLE, PromptBuilder.notice("x").prompt()))
                .containsExactly(9, 8, 7);
        assertThat(bestOfEachGroup(
                        SheetPosition.MIDDLE, PromptBuilder.effect("x").prompt()))
                .containsExactly(9, 8, 7);
        assertThat(bestOfEachGroup(
                        SheetPosition.MIDDLE, PromptBuilder.ownPart("x").prompt()))
                .containsExactly(9, 8);
        assertThat(bestOfEachGroup(
                        SheetPosition.MIDDLE, PromptBuilder.checkIn("x").prompt()))
                .containsExactly(9);
        assertThat(bestOfEachGroup(SheetPosition.CLOSE, PromptBuilder.close("x").prompt()))
                .containsExactly(9);
    }

    @Test
    void minutesDepthRequirementsTypeAndPositionMakeGroups() {
        List<Candidate> all = List.of(
                new Candidate(PromptBuilder.notice("a").prompt(), SheetPosition.MIDDLE, 0, 1),
                new Candidate(PromptBuilder.notice("b").minutes(6).prompt(), SheetPosition.MIDDLE, 0, 1),
                new Candidate(PromptBuilder.notice("c").prompt(), SheetPosition.MIDDLE, 1, 1),
                new Candidate(PromptBuilder.checkIn("d").prompt(), SheetPosition.MIDDLE, 0, 1),
                new Candidate(PromptBuilder.effect("e").minutes(5).prompt(), SheetPosition.MIDDLE, 0, 1),
                new Candidate(PromptBuilder.notice("f").prompt(), SheetPosition.OPENING, 0, 1));

        assertThat(new CandidateGroups(all).bestOfEachGroup(candidate -> true))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void ofEqualPointsTheFirstIdIsKept() {
        List<Candidate> level = Stream.of("c", "a", "b")
                .map(id -> new Candidate(PromptBuilder.close(id).prompt(), SheetPosition.CLOSE, 0, 5))
                .toList();

        assertThat(new CandidateGroups(level).bestOfEachGroup(candidate -> true))
                .extracting(candidate -> candidate.prompt().id().value())
                .containsExactly("a");
    }

    @Test
    void anUnusableCandidateIsReplacedByTheNext() {
        Candidate best = new Candidate(PromptBuilder.close("a").prompt(), SheetPosition.CLOSE, 0, 9);
        Candidate next = new Candidate(PromptBuilder.close("b").prompt(), SheetPosition.CLOSE, 0, 8);

        assertThat(new CandidateGroups(List.of(best, next)).bestOfEachGroup(candidate -> !candidate.equals(best)))
                .containsExactly(next);
    }

    /** The points of the kept candidates, out of ten equal candidates with 0 to 9 points. */
    private static List<Integer> bestOfEachGroup(SheetPosition position, Prompt prompt) {
        return new CandidateGroups(IntStream.range(0, 10)
                        .mapToObj(points -> new Candidate(prompt, position, 0, points))
                        .toList())
                .bestOfEachGroup(candidate -> true).stream()
                        .map(Candidate::points)
                        .toList();
    }
}
