package org.onward.assignment;

/** The answer to a request: how many people it reached. */
public record Asked(AssignmentId id, int people) {}
