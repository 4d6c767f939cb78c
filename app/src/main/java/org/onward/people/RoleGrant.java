package org.onward.people;

import java.time.Instant;
import java.util.Optional;

/**
 * A role that was granted to a person for a team and the teams below it.
 *
 * @param grantedBy absent when an operator granted it on the command line
 * @param confirmed since when it is in force; absent while it is pending
 * @param confirmedByName the second administrator, if one was needed
 * @param revoked when it was revoked, or rejected before it was confirmed
 */
public record RoleGrant(
        RoleGrantId id,
        PersonId person,
        String personName,
        Role role,
        TeamId team,
        String teamName,
        Instant granted,
        Optional<PersonId> grantedBy,
        Optional<String> grantedByName,
        Optional<Instant> confirmed,
        Optional<String> confirmedByName,
        Optional<Instant> revoked,
        Optional<String> revokedByName) {
    public boolean isPending() {
        return confirmed.isEmpty() && revoked.isEmpty();
    }

    public boolean isInForce() {
        return confirmed.isPresent() && revoked.isEmpty();
    }
}
