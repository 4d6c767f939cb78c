package org.onward.people;

import java.time.Instant;
import java.util.Optional;

/**
 * A role that was granted: to whom, for which team and everything below it.
 *
 * @param grantedBy absent when whoever runs the service granted it on the command line
 * @param confirmed since when it is in force; absent while it waits for a second administrator
 * @param confirmedByName the second administrator, where one was needed
 * @param revoked when it was taken back, or turned down before it was confirmed
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
