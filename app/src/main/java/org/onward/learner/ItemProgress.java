package org.onward.learner;

import java.util.Optional;
import org.onward.catalogue.ItemLink;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.Rung;
import org.onward.learning.Progress;

/** An item and a learner's progress on it. */
record ItemProgress(Item item, Progress progress) {
    ItemId id() {
        return item.id();
    }

    boolean isStarted() {
        return progress.highestRung().isPresent();
    }

    boolean isComplete() {
        return progress.isComplete();
    }

    /** The lowest required rung that the learner has not reached. */
    Optional<Rung> next() {
        return progress.nextRung(item);
    }

    String href() {
        return ItemLink.hrefOf(item);
    }
}
