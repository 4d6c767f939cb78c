package org.onward.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.content.ShippedContent;
import org.onward.database.Ids;
import org.onward.learning.Progress;
import org.onward.people.PersonId;

/** The progress on a pathway of six steps. The second step is a resource, the others are modules. */
final class PathwayProgressTest {
    private static final Library LIBRARY = ShippedContent.library();
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final PersonId ASH = new PersonId(Ids.next());

    private final Map<ItemId, Progress> progress = new HashMap<>();

    @Test
    void aLearnerWithoutProgressStartsAtTheFirstStep() {
        assertThat(progress().next().map(PathwayProgress.PathwayStep::number)).hasValue(1);
        assertThat(progress().isStarted()).isFalse();
        assertThat(progress().done()).isZero();
    }

    @Test
    void progressMadeElsewhereCounts() {
        take(1, Rung.EXPLORED);

        assertThat(progress().done()).isEqualTo(1);
        assertThat(progress().next().map(PathwayProgress.PathwayStep::number)).hasValue(1);
    }

    @Test
    void aStepThatWaitsForTheTeamIsSkipped() {
        take(0, Rung.EXPLORED, Rung.REFLECTED);

        assertThat(progress().steps().get(0).waitsForTeam()).isTrue();
        assertThat(progress().next().map(PathwayProgress.PathwayStep::number)).hasValue(2);
    }

    @Test
    void aStepThatWaitsForTheTeamIsNextWhenTheOthersAreDone() {
        for (int step = 1; step < progress().steps().size(); step++) {
            take(step, Rung.values());
        }
        take(0, Rung.EXPLORED, Rung.REFLECTED);

        assertThat(progress().next().map(PathwayProgress.PathwayStep::number)).hasValue(1);
        assertThat(progress().isFinished()).isFalse();
    }

    @Test
    void aFinishedPathwayHasNoNextStep() {
        for (int step = 0; step < progress().steps().size(); step++) {
            take(step, Rung.values());
        }

        assertThat(progress().next()).isEmpty();
        assertThat(progress().isFinished()).isTrue();
    }

    @Test
    void theMinutesAreTheSumOfAllSteps() {
        assertThat(progress().minutes())
                .isEqualTo(progress().steps().stream()
                        .mapToInt(stop -> stop.item().minutes())
                        .sum())
                .isPositive();
    }

    private PathwayProgress progress() {
        return PathwayProgress.of(
                LIBRARY.pathway(new ItemId("new-line-manager")).orElseThrow(),
                LIBRARY,
                new ProgressByItem(ASH, Map.copyOf(progress)));
    }

    private void take(int step, Rung... rungs) {
        Item item = progress().steps().get(step).item();
        Map<Rung, Optional<Instant>> held = new HashMap<>();
        for (Rung rung : rungs) {
            held.put(rung, Optional.of(NOW));
        }
        progress.put(
                item.id(),
                new Progress(
                        ASH,
                        item.id(),
                        held.getOrDefault(Rung.EXPLORED, Optional.empty()),
                        held.getOrDefault(Rung.REFLECTED, Optional.empty()),
                        held.getOrDefault(Rung.DISCUSSED, Optional.empty()),
                        held.getOrDefault(Rung.COMMITTED, Optional.empty()),
                        held.getOrDefault(Rung.FOLLOWED_THROUGH, Optional.empty()),
                        5,
                        held.keySet().containsAll(item.needs()) ? Optional.of(NOW) : Optional.empty()));
    }
}
