package org.onward.insight;

import java.time.Instant;
import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.learning.Progress;
import org.onward.people.PersonId;

/** A person's rungs on a module, without minutes or notes, which reviewers may not see. */
public record NamedProgress(
        PersonId person,
        String name,
        String teamName,
        Optional<Instant> explored,
        Optional<Instant> reflected,
        Optional<Instant> discussed,
        Optional<Instant> committed,
        Optional<Instant> followedThrough) {
    Progress progressOn(ItemId module) {
        return new Progress(
                person, module, explored, reflected, discussed, committed, followedThrough, 0, Optional.empty());
    }
}
