package org.onward.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onward.content.Rung;

final class LadderBreakTest {
    @Test
    void theBreakIsWhereTheLargestShareStopped() {
        LadderBreak broken =
                LadderBreak.largestIn(counts(119, 25, 20, 22, 12, 7)).orElseThrow();

        assertThat(broken).isEqualTo(new LadderBreak(Optional.of(Rung.DISCUSSED), 41, 22));
        assertThat(broken.sentence())
                .isEqualTo(
                        "Of the 41 people who discussed it or went further, 22 (54%) have not yet committed to anything.");
        assertThat(broken.nextRung()).isEqualTo(Rung.COMMITTED);
        assertThat(broken.label()).isEqualTo("Here it breaks: 22 of 41 went no further");
    }

    @Test
    void peopleWhoHaveNotBegunAreTheFirstBreak() {
        RungCounts counts = counts(119, 25, 1, 11, 0, 0);
        LadderBreak broken = LadderBreak.largestIn(counts).orElseThrow();

        assertThat(broken).isEqualTo(new LadderBreak(Optional.empty(), 119, 82));
        assertThat(broken.sentence()).isEqualTo("Of the 119 people here, 82 (69%) have not begun.");
        assertThat(broken.nextRung()).isEqualTo(Rung.EXPLORED);
        assertThat(broken.label()).isEqualTo("Here it breaks: 82 of 119 have not begun");
        assertThat(LadderBreak.largestAmongStarters(counts).orElseThrow().after())
                .contains(Rung.EXPLORED);
    }

    @Test
    void aLargeShareOfFewPeopleIsIgnoredWhereThereAreMore() {
        assertThat(LadderBreak.largestIn(counts(32, 10, 2, 0, 19, 0))
                        .orElseThrow()
                        .after())
                .contains(Rung.EXPLORED);
    }

    @Test
    void ofFewerThanTwentyPeopleTheLargestNumberIsShownWithoutAShare() {
        LadderBreak broken = LadderBreak.largestIn(counts(19, 4, 9, 2, 4, 0)).orElseThrow();

        assertThat(broken.sentence())
                .isEqualTo(
                        "Of the 15 people who reflected on it or went further, 9 have not yet discussed it with their team.");
    }

    @Test
    void aSingleNumberHasItsVerb() {
        assertThat(LadderBreak.largestIn(counts(3, 1, 0, 0, 0, 2)).orElseThrow().sentence())
                .isEqualTo("Of the 3 people who explored it or went further, 1 has not yet reflected on it.");
        assertThat(LadderBreak.largestIn(counts(1, 0, 0, 0, 0, 0)).orElseThrow().sentence())
                .isEqualTo("The one person here has not begun.");
    }

    @Test
    void thereIsNoBreakWhenEverybodyReachedTheLastRung() {
        assertThat(LadderBreak.largestIn(counts(30, 0, 0, 0, 0, 30))).isEmpty();
    }

    @Test
    void ofTwoEqualSharesTheLowerRungIsChosen() {
        assertThat(LadderBreak.largestIn(counts(80, 40, 20, 20, 0, 0))
                        .orElseThrow()
                        .after())
                .contains(Rung.DISCUSSED);
        assertThat(LadderBreak.largestIn(counts(80, 40, 20, 0, 0, 20))
                        .orElseThrow()
                        .after())
                .contains(Rung.EXPLORED);
    }

    private static RungCounts counts(int people, Integer... byRung) {
        return new RungCounts(people, List.of(byRung), List.of(byRung));
    }
}
