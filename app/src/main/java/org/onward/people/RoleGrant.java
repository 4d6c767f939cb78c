package org.onward.people;

import java.time.Instant;

/** A role in force: who has it, for which team and everything below it. */
public record RoleGrant(
        RoleGrantId id, PersonId person, String personName, Role role, TeamId team, String teamName, Instant granted) {}
