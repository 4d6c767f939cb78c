package org.onward.composer;

import org.onward.content.Prompt;

/** The second of a pair of prompts makes no sense to a team that never had the first, or had it the same day. */
record FollowsOnFromItsFirst() implements Gate {
    @Override
    public String promise() {
        return "A question that goes back to an earlier one comes only to a team that had that one.";
    }

    @Override
    public boolean admits(Prompt prompt, Situation situation) {
        return prompt.conditions()
                .followUpOf()
                .map(first -> situation
                        .facts()
                        .lastUsed(first)
                        .filter(used -> used.isBefore(situation.today()))
                        .isPresent())
                .orElse(true);
    }
}
