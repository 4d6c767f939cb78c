package org.onward.people;

import java.util.Optional;

/** Somebody in the organisation: a member of one team, managed by at most one person. */
public record Person(
        PersonId id, String name, String email, String post, TeamId team, Optional<PersonId> lineManager) {}
