package org.onward.composer.rules;

import org.onward.composer.model.TeamFacts;
import org.onward.content.ItemId;
import org.onward.content.Prompt;

/**
 * Facet "prerequisites": most of the team have started the module that the prompt depends on, or the team has discussed
 * it.
 */
record KnowsTheModule() implements EligibilityRule {
    @Override
    public String description() {
        return "A question that rests on a module comes only when most of your team know it.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext context) {
        for (ItemId module : prompt.conditions().prerequisites()) {
            if (!isKnown(module, context.facts())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKnown(ItemId module, TeamFacts facts) {
        TeamFacts.ModuleCompletion completion = facts.completion(module);
        return completion.lastMet().isPresent() || completion.started() * 2 > facts.people();
    }
}
