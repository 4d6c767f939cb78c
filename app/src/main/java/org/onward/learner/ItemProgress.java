package org.onward.learner;

import java.util.List;
import java.util.Optional;
import org.onward.catalogue.ItemLink;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.Rung;
import org.onward.learning.LearningRecord;
import org.onward.learning.Progress;
import org.onward.people.PersonId;

/**
 * An item and a learner's progress on it.
 *
 * @param open the part of the progress that others may see
 */
record ItemProgress(Item item, Progress progress, Progress open) {
    /** An item on which all progress is open. */
    ItemProgress(Item item, Progress progress) {
        this(item, progress, progress);
    }

    static ItemProgress of(Item item, LearningRecord learningRecord, PersonId learner) {
        return new ItemProgress(
                item, learningRecord.progressOn(learner, item.id()), learningRecord.openProgressOn(learner, item.id()));
    }

    ItemId id() {
        return item.id();
    }

    boolean isStarted() {
        return progress.highestRung().isPresent();
    }

    boolean isComplete() {
        return progress.isComplete();
    }

    /** Whether the learner is done with a request: by open progress, because who asked sees no other. */
    boolean isDoneAsAsked() {
        return open.isComplete();
    }

    /** Whether nobody else sees any of it. */
    boolean isPrivate() {
        return isStarted() && open.highestRung().isEmpty();
    }

    /** The rungs that the learner holds earlier than others see, or that others do not see. */
    List<Rung> privateRungs() {
        return progress.rungsReached().keySet().stream()
                .filter(rung -> !progress.reachedAt(rung).equals(open.reachedAt(rung)))
                .toList();
    }

    /** The lowest required rung that the learner has not reached. */
    Optional<Rung> next() {
        return progress.nextRung(item);
    }

    String href() {
        return ItemLink.hrefOf(item);
    }
}
