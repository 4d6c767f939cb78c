package org.onward.people;

import java.time.Instant;
import java.util.Optional;

/**
 * A role in force: who has it, for which team and everything below it.
 *
 * @param grantedByName nobody when it was there from the start
 */
public record RoleGrant(
        RoleGrantId id,
        PersonId person,
        String personName,
        Role role,
        TeamId team,
        String teamName,
        Instant granted,
        Optional<String> grantedByName) {}
