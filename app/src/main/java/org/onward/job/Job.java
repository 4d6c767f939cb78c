package org.onward.job;

import java.time.LocalTime;

/**
 * A task that runs once a day.
 *
 * @param name the key in the table of jobs; it must never change
 * @param label the name that is shown to people
 * @param at the time of day in London
 */
public record Job(String name, String label, LocalTime at, Runnable work) {}
