package org.onward.prompts;

import java.util.Optional;
import org.onward.content.GroupSize;
import org.onward.content.Prompt;

/**
 * Everything that a rule may look at.
 *
 * @param strand the module that is to run through the sheet, when one is being tried
 */
public record Situation(Bank bank, TeamFacts facts, Request request, Optional<Bank.Strand> strand) {
    static Situation of(Bank bank, TeamFacts facts, Request request) {
        return new Situation(bank, facts, request, Optional.empty());
    }

    Situation with(Bank.Strand other) {
        return new Situation(bank, facts, request, Optional.of(other));
    }

    GroupSize size() {
        return GroupSize.of(facts.people());
    }

    boolean speaksToMoment(Prompt prompt) {
        return request.moment().filter(prompt.moments()::contains).isPresent();
    }
}
