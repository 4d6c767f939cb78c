package org.onward.job;

import java.time.LocalTime;

/**
 * Work that is done once a day.
 *
 * @param name stands in the table of jobs, and never changes
 * @param label for people
 * @param at the time of day in London
 */
public record Job(String name, String label, LocalTime at, Runnable work) {}
