package org.onward.learner;

/**
 * A module that says something different since somebody completed it.
 *
 * @param words what changed, in one sentence
 */
public record Changed(String title, String href, String completedOn, String words) {}
