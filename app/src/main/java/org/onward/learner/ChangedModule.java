package org.onward.learner;

import java.util.Optional;

/**
 * A module that says something different since somebody completed it.
 *
 * @param words what changed, in one sentence
 * @param offer the steps that it asks for by now and that they have not taken
 */
public record ChangedModule(String title, String href, String completedOn, String words, Optional<String> offer) {}
