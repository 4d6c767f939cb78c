package org.onward.learner;

/** The way to a version that is not today's. */
public record EarlierVersionLink(String href, String words) {}
