package org.onward.composer;

import org.onward.content.ItemId;
import org.onward.content.Prompt;

/** Facet "prerequisites": most of the team know the module that the prompt rests on, or the team has talked about it. */
record KnowsTheModule() implements EligibilityRule {
    @Override
    public String promise() {
        return "A question that rests on a module comes only when most of your team know it.";
    }

    @Override
    public boolean admits(Prompt prompt, ComposingContext situation) {
        for (ItemId module : prompt.conditions().prerequisites()) {
            if (!isKnown(module, situation.facts())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKnown(ItemId module, TeamFacts facts) {
        TeamFacts.ModuleCompletion standing = facts.standing(module);
        return standing.lastMet().isPresent() || standing.started() * 2 > facts.people();
    }
}
