package org.onward.job;

import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Work that is done again and again, on one node at a time.
 *
 * @param name the key of the job in the database, which never changes
 * @param label for people
 */
public record Job(String name, String label, Schedule schedule, Runnable work) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** @param at the time of day in London */
    public static Job daily(String name, String label, LocalTime at, Runnable work) {
        return new Job(name, label, new Daily(LONDON, at), work);
    }

    /** @param pause from the end of a run to the start of the next */
    public static Job after(String name, String label, Duration pause, Runnable work) {
        return new Job(name, label, FixedDelay.of(pause), work);
    }
}
