package org.onward.composer;

import java.util.Set;
import org.onward.content.Moment;
import org.onward.content.Prompt;

/** Rule 2: what is about a hard time comes only to a team that has one, said so, and is past the first two days of it. */
record WaitsToBeAskedFor() implements Gate {
    private static final Set<Moment> HARD = Set.of(Moment.INCIDENT, Moment.RESTRUCTURE, Moment.EXTERNAL_NEWS);

    @Override
    public String promise() {
        return "Questions for an incident, a restructure or the news come only when you ask for them.";
    }

    @Override
    public boolean admits(Prompt prompt, Situation situation) {
        return prompt.moments().isEmpty() || situation.speaksToMoment(prompt) || !HARD.containsAll(prompt.moments());
    }
}
