package org.onward.commitment;

import java.time.Instant;
import java.util.Optional;
import org.onward.content.ItemId;

/**
 * A commitment that its owner confirmed, with the last answer to its check-backs. Only the owner may read the words.
 *
 * @param answered when that answer was given
 */
public record PastCommitment(
        ItemId module,
        String when,
        String will,
        Instant confirmed,
        Optional<CheckBackAnswer> answer,
        Optional<Instant> answered) {}
