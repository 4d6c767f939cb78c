package org.onward.people;

import java.util.Optional;

/**
 * Somebody who is in the organisation now: a member of one team, managed by at most one person. Whoever is expected or has
 * left is no {@code Person}; administration reads them as {@code PersonRecord}.
 *
 * @param email empty for somebody who has none
 */
public record Person(
        PersonId id, String name, String email, String post, TeamId team, Optional<PersonId> lineManager) {}
