package org.onward.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An answer to a check-back.
 *
 * @param words the owner's own words; may be empty
 * @param changes the answer that this one replaces
 */
public record CheckBack(
        UUID id,
        CommitmentId commitment,
        CheckBackAnswer answer,
        String words,
        Instant answered,
        Optional<LocalDate> askAgainOn,
        Optional<UUID> changes) {

    /** The answers that were not replaced, in the given order. */
    static List<CheckBack> inForce(List<CheckBack> all) {
        Set<UUID> replaced = all.stream().flatMap(one -> one.changes().stream()).collect(Collectors.toSet());
        return all.stream().filter(one -> !replaced.contains(one.id())).toList();
    }

    /**
     * Since when the answer counts as followed through: the time of the first of the answers that it replaced from which on all of them count;
     * empty for "not yet".
     */
    Optional<Instant> countsSince(List<CheckBack> all) {
        if (!answer.isFollowedThrough()) {
            return Optional.empty();
        }
        return Optional.of(all.stream()
                .filter(one -> changes.equals(Optional.of(one.id())))
                .findFirst()
                .flatMap(replaced -> replaced.countsSince(all))
                .orElse(answered));
    }

    boolean says(CheckBackAnswer otherAnswer, String otherWords, Optional<LocalDate> otherDay) {
        return answer == otherAnswer && words.equals(otherWords) && askAgainOn.equals(otherDay);
    }

    /** Leaves out the words, so that they cannot get into a log. */
    @Override
    public String toString() {
        return "CheckBack[" + id + "]";
    }
}
