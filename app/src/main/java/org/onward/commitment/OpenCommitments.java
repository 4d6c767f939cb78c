package org.onward.commitment;

/**
 * How many people of a group, and never who.
 *
 * @param due how many have a commitment whose check-back is due
 * @param full how many have as many open commitments as one can keep in mind
 */
public record OpenCommitments(int due, int full) {}
