package org.onward.wayfinding;

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

/** On a pathway of six steps: two modules, a resource between the first and the second, and more modules. */
final class PathwayProgressTest {
    private static final Library LIBRARY = ShippedContent.library();
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final PersonId ASH = new PersonId(Ids.next());

    private final Map<ItemId, Progress> progress = new HashMap<>();

    @Test
    void whoHasDoneNothingStartsAtTheFirstStep() {
        assertThat(journey().next().map(PathwayProgress.PathwayStop::number)).hasValue(1);
        assertThat(journey().isBegun()).isFalse();
        assertThat(journey().done()).isZero();
    }

    @Test
    void whatWasDoneForAnotherReasonCounts() {
        take(1, Rung.EXPLORED);

        assertThat(journey().done()).isEqualTo(1);
        assertThat(journey().next().map(PathwayProgress.PathwayStop::number)).hasValue(1);
    }

    @Test
    void aStepThatWaitsForTheTeamDoesNotHoldUpTheRest() {
        take(0, Rung.EXPLORED, Rung.REFLECTED);

        assertThat(journey().stops().get(0).waitsForTheTeam()).isTrue();
        assertThat(journey().next().map(PathwayProgress.PathwayStop::number)).hasValue(2);
    }

    @Test
    void whenEverythingElseIsDoneWhatWaitsForTheTeamComesNext() {
        for (int step = 1; step < journey().stops().size(); step++) {
            take(step, Rung.values());
        }
        take(0, Rung.EXPLORED, Rung.REFLECTED);

        assertThat(journey().next().map(PathwayProgress.PathwayStop::number)).hasValue(1);
        assertThat(journey().isFinished()).isFalse();
    }

    @Test
    void afterTheLastStepNothingIsNext() {
        for (int step = 0; step < journey().stops().size(); step++) {
            take(step, Rung.values());
        }

        assertThat(journey().next()).isEmpty();
        assertThat(journey().isFinished()).isTrue();
    }

    @Test
    void itTakesWhatItsStepsTakeTogether() {
        assertThat(journey().minutes())
                .isEqualTo(journey().stops().stream()
                        .mapToInt(stop -> stop.item().minutes())
                        .sum())
                .isPositive();
    }

    private PathwayProgress journey() {
        return PathwayProgress.of(
                LIBRARY.pathway(new ItemId("new-line-manager")).orElseThrow(),
                LIBRARY,
                new ProgressByItem(ASH, Map.copyOf(progress)));
    }

    private void take(int step, Rung... rungs) {
        Item item = journey().stops().get(step).item();
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
