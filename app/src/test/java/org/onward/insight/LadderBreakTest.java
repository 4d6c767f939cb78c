package org.onward.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onward.content.Rung;

final class LadderBreakTest {
    @Test
    void theBreakIsWhereTheLargestShareStopped() {
        LadderBreak broken = LadderBreak.largestIn(counts(25, 20, 22, 12, 7)).orElseThrow();

        assertThat(broken).isEqualTo(new LadderBreak(Rung.DISCUSSED, 41, 22));
        assertThat(broken.sentence())
                .isEqualTo(
                        "Of the 41 people who discussed it or went further, 22 (54%) have not yet committed to anything.");
        assertThat(broken.nextRung()).isEqualTo(Rung.COMMITTED);
    }

    @Test
    void aLargeShareOfFewPeopleIsIgnored() {
        assertThat(LadderBreak.largestIn(counts(10, 2, 0, 19, 0)).orElseThrow().after())
                .isEqualTo(Rung.EXPLORED);
    }

    @Test
    void fewerThanTwentyPeopleAreTooFew() {
        RungCounts few = counts(19, 0, 0, 0, 0);

        assertThat(LadderBreak.largestIn(few)).isEmpty();
        assertThat(LadderBreak.hasTooFewPeople(few)).isTrue();
        assertThat(LadderBreak.largestIn(counts(20, 0, 0, 0, 0))).contains(new LadderBreak(Rung.EXPLORED, 20, 20));
    }

    @Test
    void thereIsNoBreakWhenEverybodyReachedTheLastRung() {
        RungCounts all = counts(0, 0, 0, 0, 30);

        assertThat(LadderBreak.largestIn(all)).isEmpty();
        assertThat(LadderBreak.hasTooFewPeople(all)).isFalse();
    }

    @Test
    void ofTwoEqualSharesTheLowerRungIsChosen() {
        assertThat(LadderBreak.largestIn(counts(40, 20, 20, 0, 0)).orElseThrow().after())
                .isEqualTo(Rung.DISCUSSED);
        assertThat(LadderBreak.largestIn(counts(40, 20, 0, 0, 20)).orElseThrow().after())
                .isEqualTo(Rung.EXPLORED);
    }

    private static RungCounts counts(Integer... rungCounts) {
        return new RungCounts(119, List.of(rungCounts));
    }
}
