package org.onward.commitment;

/**
 * Counts of people, without names, because commitments are private.
 *
 * @param due the number of people who have a check-back due
 * @param full the number of people who already have the recommended maximum of open commitments
 */
public record OpenCommitments(int due, int full) {}
