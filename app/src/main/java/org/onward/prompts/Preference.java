package org.onward.prompts;

import java.util.Optional;
import org.onward.content.Prompt;

/** A rule that says how welcome a prompt is, and why. */
interface Preference {
    /** In words for the page, as a promise. */
    String promise();

    Optional<Liking> likes(Prompt prompt, Place place, Situation situation);
}
