package org.onward.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** A rule for one kind of time that excludes people. */
public interface MeetingTimeRule {
    /** @param announced the day on which people hear of the meeting */
    Optional<Clash> clash(MeetingTime time, LocalDate announced);
}
