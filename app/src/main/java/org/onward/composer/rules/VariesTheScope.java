package org.onward.composer.rules;

import java.util.Optional;
import org.onward.composer.model.SheetPosition;
import org.onward.content.Prompt;
import org.onward.content.Scope;

/**
 * Rule 8: questions alternate between me, my team and my organisation. The leader's own choice counts more. The weights
 * are our own: less than for a role, more than the random tie-break.
 */
record VariesTheScope() implements ScoringRule {
    private static final int TURN = 6;
    private static final int ASKED_FOR = 20;

    @Override
    public String description() {
        return "Questions turn between your own habits, your team's and your organisation's.";
    }

    @Override
    public int points(Prompt prompt, SheetPosition position, ComposingContext context) {
        Optional<Scope> asked = context.request().scope();
        if (asked.isPresent()) {
            return prompt.scope() == asked.get() ? ASKED_FOR : 0;
        }
        return context.recentScopes().contains(prompt.scope()) ? 0 : TURN;
    }

    @Override
    public Optional<Reason> reason(Prompt prompt, SheetPosition position, ComposingContext context) {
        return context.request()
                .scope()
                .map(scope -> Reason.forAll("You asked to talk about %s.".formatted(scope.label()), ""));
    }
}
