package org.onward.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onward.content.Prompt;

/** What the search need not look at. */
final class CandidateGroupsTest {
    @Test
    void ofWhatOnlyPointsTellApartAsManyAreWorthTryingAsOneSheetHolds() {
        assertThat(worthTrying(SheetPosition.OPENING, Prompts.opening("x").prompt()))
                .containsExactly(9);
        assertThat(worthTrying(SheetPosition.MIDDLE, Prompts.notice("x").prompt()))
                .containsExactly(9, 8, 7);
        assertThat(worthTrying(SheetPosition.MIDDLE, Prompts.effect("x").prompt()))
                .containsExactly(9, 8, 7);
        assertThat(worthTrying(SheetPosition.MIDDLE, Prompts.ownPart("x").prompt()))
                .containsExactly(9, 8);
        assertThat(worthTrying(SheetPosition.MIDDLE, Prompts.checkIn("x").prompt()))
                .containsExactly(9);
        assertThat(worthTrying(SheetPosition.CLOSE, Prompts.close("x").prompt()))
                .containsExactly(9);
    }

    @Test
    void whatDiffersInMinutesDepthClaimsOrCheckingInIsAKindOfItsOwn() {
        List<Candidate> all = List.of(
                new Candidate(Prompts.notice("a").prompt(), SheetPosition.MIDDLE, 0, 1),
                new Candidate(Prompts.notice("b").minutes(6).prompt(), SheetPosition.MIDDLE, 0, 1),
                new Candidate(Prompts.notice("c").prompt(), SheetPosition.MIDDLE, 1, 1),
                new Candidate(Prompts.checkIn("d").prompt(), SheetPosition.MIDDLE, 0, 1),
                new Candidate(Prompts.effect("e").minutes(5).prompt(), SheetPosition.MIDDLE, 0, 1),
                new Candidate(Prompts.notice("f").prompt(), SheetPosition.OPENING, 0, 1));

        assertThat(new CandidateGroups(all).worthTrying(candidate -> true)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void ofLevelOnesTheFirstIdGoesFirst() {
        List<Candidate> level = Stream.of("c", "a", "b")
                .map(id -> new Candidate(Prompts.close(id).prompt(), SheetPosition.CLOSE, 0, 5))
                .toList();

        assertThat(new CandidateGroups(level).worthTrying(candidate -> true))
                .extracting(candidate -> candidate.prompt().id().value())
                .containsExactly("a");
    }

    @Test
    void whatMayNotBeUsedMakesRoomForTheNext() {
        Candidate best = new Candidate(Prompts.close("a").prompt(), SheetPosition.CLOSE, 0, 9);
        Candidate next = new Candidate(Prompts.close("b").prompt(), SheetPosition.CLOSE, 0, 8);

        assertThat(new CandidateGroups(List.of(best, next)).worthTrying(candidate -> !candidate.equals(best)))
                .containsExactly(next);
    }

    /** The points of those worth trying, of ten candidates that are alike, with 0 to 9 points. */
    private static List<Integer> worthTrying(SheetPosition place, Prompt prompt) {
        return new CandidateGroups(IntStream.range(0, 10)
                        .mapToObj(points -> new Candidate(prompt, place, 0, points))
                        .toList())
                .worthTrying(candidate -> true).stream().map(Candidate::points).toList();
    }
}
