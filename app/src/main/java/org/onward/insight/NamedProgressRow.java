package org.onward.insight;

import java.time.Instant;
import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.learning.Progress;
import org.onward.people.PersonId;

/**
 * A person's rungs on a module, without minutes or notes, which reviewers may not see.
 *
 * @param total the number of people on all pages
 * @param person absent in the only row of an empty page
 */
public record NamedProgressRow(
        int total,
        Optional<PersonId> person,
        String name,
        String teamName,
        Optional<Instant> explored,
        Optional<Instant> reflected,
        Optional<Instant> discussed,
        Optional<Instant> committed,
        Optional<Instant> followedThrough) {
    Progress on(ItemId module) {
        return new Progress(
                person.orElseThrow(),
                module,
                explored,
                reflected,
                discussed,
                committed,
                followedThrough,
                0,
                Optional.empty());
    }
}
