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

/** Where people stop, and what is not said about small groups. */
class DropOffTest {
    private static final LearningModule MODULE =
            ShippedContent.library().module(new ItemId("inclusive-meetings")).orElseThrow();

    @Test
    void theStopIsWhereTheLargestShareWentNoFurther() {
        DropOff stop = stop(12, 30, 4, 14).orElseThrow();

        assertThat(stop.after()).isEqualTo(Rung.REFLECTED);
        assertThat(stop.sentence())
                .isEqualTo(
                        "Of 48 people who reflected on it or went further, 30 have not yet discussed it with their team.");
        assertThat(stop.isHalf()).isTrue();
    }

    @Test
    void withFewerThanTwentyPeopleItIsTooSoonToTell() {
        assertThat(stop(19)).isEmpty();
        assertThat(stop(20)).isPresent();
    }

    @Test
    void aGroupOfFewerThanElevenThatStoppedIsNotCountedOut() {
        assertThat(stop(10, 0, 0, 20).orElseThrow().sentence())
                .contains("Of 30 people")
                .contains("fewer than 11 have")
                .doesNotContain("10", "20");
    }

    @Test
    void norIsItCalledHalfWhereThatWouldGiveItsNumberAway() {
        assertThat(stop(10, 0, 0, 10).orElseThrow().isHalf()).isFalse();
    }

    @Test
    void norCanOneWorkOutTheGroupThatWentOn() {
        assertThat(stop(25, 10).orElseThrow().sentence())
                .contains("Of 35 people", "all but a few have not yet")
                .doesNotContain("25", "10");
    }

    @Test
    void whatNobodyHasDoneYetIsNoSmallGroup() {
        assertThat(stop(25).orElseThrow().sentence()).contains("Of 25 people", "25 have not yet reflected");
    }

    @Test
    void nobodyStopsWhereTheModuleAsksForNoMore() {
        assertThat(stop(0, 0, 0, 40)).isEmpty();
    }

    /** @param standing people on each rung, from the lowest */
    private static Optional<DropOff> stop(Integer... standing) {
        List<Rung> rungs = Arrays.asList(Rung.values());
        List<EditingDao.Standing> rows = rungs.subList(0, standing.length).stream()
                .map(rung -> new EditingDao.Standing(MODULE.id(), rung, standing[rungs.indexOf(rung)]))
                .filter(row -> row.people() > 0)
                .toList();
        return DropOff.on(MODULE, ItemReach.of(rows));
    }
}
