package org.onward.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** One kind of moment that shuts somebody out. */
interface MomentRule {
    /** @param announced the day on which people hear of the meeting */
    Optional<Clash> clash(MeetingTime time, LocalDate announced);
}
