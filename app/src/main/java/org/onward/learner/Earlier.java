package org.onward.learner;

/** The way to a version that is not today's. */
public record Earlier(String href, String words) {}
