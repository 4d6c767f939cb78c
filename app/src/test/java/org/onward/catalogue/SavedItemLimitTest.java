package org.onward.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.SmallTrust;
import org.onward.content.ItemId;
import org.onward.database.LockWaits;
import org.onward.database.TestDatabase;
import org.onward.database.Transactions;
import org.onward.people.TestViewers;
import org.onward.people.Viewer;

/** How many items one person can keep. */
final class SavedItemLimitTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final SavedItems saved = new SavedItems(database.jdbi(), InstantSource.fixed(Instant.EPOCH));
    private Viewer viewer;

    @BeforeEach
    void keepAllButOne() {
        SmallTrust trust = SmallTrust.create(database.jdbi());
        viewer = TestViewers.viewer(trust.branch().members().get(0));
        IntStream.range(1, SavedItems.MAX_SAVED)
                .forEach(number -> saved.save(viewer, SavedKind.LATER, new ItemId("item-" + number)));
    }

    @Test
    void onceAsManyAsPossibleAreKeptOneMoreIsRefusedAndOneOfThemIsNot() {
        saved.save(viewer, SavedKind.LATER, new ItemId("the-last"));

        saved.save(viewer, SavedKind.LATER, new ItemId("the-last"));
        assertThatThrownBy(() -> saved.save(viewer, SavedKind.LATER, new ItemId("one-more")))
                .hasMessageContaining("You keep 200 items. Take one off first.");
        saved.save(viewer, SavedKind.FAVOURITE, new ItemId("one-more"));
    }

    @Test
    void ofTwoRequestsAtTheSameMomentOnlyOneTakesTheLastPlace() {
        CompletableFuture<Void> second = new Transactions(database.jdbi()).inTransaction(() -> {
            saved.save(viewer, SavedKind.LATER, new ItemId("the-last"));
            CompletableFuture<Void> begun =
                    CompletableFuture.runAsync(() -> saved.save(viewer, SavedKind.LATER, new ItemId("one-more")));
            LockWaits.await(database, begun);
            return begun;
        });

        assertThatThrownBy(second::join).hasMessageContaining("Take one off first.");
        assertThat(saved.itemsOf(viewer, SavedKind.LATER)).hasSize(SavedItems.MAX_SAVED);
    }
}
