package org.onward.people.change;

import java.time.Instant;
import java.util.Optional;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/**
 * What a team was called, where it was and who led it, for a time.
 *
 * @param since absent when it is not known
 * @param until absent for the present state
 */
public record TeamState(
        String name,
        Optional<TeamId> parent,
        Optional<PersonId> leader,
        Optional<Instant> since,
        Optional<Instant> until) {}
