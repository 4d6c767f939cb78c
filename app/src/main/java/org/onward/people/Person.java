package org.onward.people;

import java.util.Optional;

/** A person of the organisation: a member of one team with at most one line manager. */
public record Person(
        PersonId id, String name, String email, String post, TeamId team, Optional<PersonId> lineManager) {}
