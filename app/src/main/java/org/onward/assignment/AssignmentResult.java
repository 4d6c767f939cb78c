package org.onward.assignment;

/** The response to a new assignment, with the number of people who received it. */
public record AssignmentResult(AssignmentId id, int people) {}
