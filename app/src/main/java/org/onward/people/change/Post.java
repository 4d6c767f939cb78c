package org.onward.people.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/**
 * What somebody works as, or did.
 *
 * @param since absent when it is not known; in the future for somebody who is expected
 * @param until absent while it goes on
 * @param lastDay the last day of a further post that will end, once it is known
 */
public record Post(
        PostId id,
        PersonId person,
        String title,
        TeamId team,
        boolean isPrimary,
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<LocalDate> lastDay) {}
