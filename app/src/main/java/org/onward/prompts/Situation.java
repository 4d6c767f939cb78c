package org.onward.prompts;

import org.onward.content.GroupSize;

/** Everything that a rule may look at. */
public record Situation(Bank bank, TeamFacts facts, Request request) {
    GroupSize size() {
        return GroupSize.of(facts.people());
    }
}
