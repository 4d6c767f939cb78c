package org.onward.assignment;

/** The answer to a request: how many people it reached. */
public record AssignmentResult(AssignmentId id, int people) {}
