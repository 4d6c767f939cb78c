package org.onward.learner;

import java.util.Optional;

/**
 * A module that was materially revised after the learner completed it.
 *
 * @param words the change, in one sentence
 * @param offer the steps that were added and that the learner has not taken
 */
public record ChangedModule(String title, String href, String completedOn, String words, Optional<String> offer) {}
