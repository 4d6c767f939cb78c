package org.onward.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.content.ShippedContent;

/** The drop-off of a module, and the rules that hide the size of small groups. */
class DropOffTest {
    private static final LearningModule MODULE =
            ShippedContent.library().module(new ItemId("inclusive-meetings")).orElseThrow();

    @Test
    void theDropOffIsWhereTheLargestShareStopped() {
        DropOff dropOff = dropOff(12, 30, 4, 14).orElseThrow();

        assertThat(dropOff.after()).isEqualTo(Rung.REFLECTED);
        assertThat(dropOff.sentence())
                .isEqualTo(
                        "Of 48 people who reflected on it or went further, 30 have not yet discussed it with their team.");
        assertThat(dropOff.isHalf()).isTrue();
    }

    @Test
    void fewerThanTwentyPeopleHaveNoDropOff() {
        assertThat(dropOff(19)).isEmpty();
        assertThat(dropOff(20)).isPresent();
    }

    @Test
    void fewerThanElevenPeopleWhoStoppedAreNotCounted() {
        assertThat(dropOff(10, 0, 0, 20).orElseThrow().sentence())
                .contains("Of 30 people")
                .contains("fewer than 11 have")
                .doesNotContain("10", "20");
    }

    @Test
    void aSmallGroupIsNotMarkedAsHalf() {
        assertThat(dropOff(10, 0, 0, 10).orElseThrow().isHalf()).isFalse();
    }

    @Test
    void theSizeOfASmallGroupThatContinuedIsHidden() {
        assertThat(dropOff(25, 10).orElseThrow().sentence())
                .contains("Of 35 people", "all but a few have not yet")
                .doesNotContain("25", "10");
    }

    @Test
    void aGroupOfZeroThatContinuedIsNotHidden() {
        assertThat(dropOff(25).orElseThrow().sentence()).contains("Of 25 people", "25 have not yet reflected");
    }

    @Test
    void thereIsNoDropOffAfterTheLastRequiredRung() {
        assertThat(dropOff(0, 0, 0, 40)).isEmpty();
    }

    /** @param peopleByRung the number of people on each rung, from the lowest */
    private static Optional<DropOff> dropOff(Integer... peopleByRung) {
        List<Rung> rungs = Arrays.asList(Rung.values());
        List<EditingDao.ItemRungCount> rows = rungs.subList(0, peopleByRung.length).stream()
                .map(rung -> new EditingDao.ItemRungCount(MODULE.id(), rung, peopleByRung[rungs.indexOf(rung)]))
                .filter(row -> row.people() > 0)
                .toList();
        return DropOff.largestIn(MODULE, ItemReach.of(rows));
    }
}
