package org.onward.people.change;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time that somebody is away. Dates only, never a reason.
 *
 * @param lastDay absent while it is not known
 */
public record Leave(LeaveId id, LocalDate firstDay, Optional<LocalDate> lastDay) {}
