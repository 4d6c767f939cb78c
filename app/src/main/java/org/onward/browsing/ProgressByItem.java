package org.onward.browsing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.learning.Learning;
import org.onward.learning.Progress;
import org.onward.people.PersonId;
import org.onward.people.Viewer;

/** A person's progress on all items, loaded with one SQL statement. */
record ProgressByItem(PersonId learner, Map<ItemId, Progress> progress) {
    static ProgressByItem of(Viewer viewer, Learning learning) {
        return new ProgressByItem(
                viewer.id(), learning.progressOf(viewer).stream().collect(toMap(Progress::item, identity())));
    }

    Progress progressOn(Item item) {
        return progress.getOrDefault(item.id(), Progress.notStarted(learner, item.id()));
    }
}
