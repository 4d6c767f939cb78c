package org.onward.learner;

/** A link to an earlier version of a text. */
public record EarlierVersionLink(String href, String words) {}
