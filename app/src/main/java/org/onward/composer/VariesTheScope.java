package org.onward.composer;

import java.util.Optional;
import org.onward.content.Prompt;
import org.onward.content.Scope;

/**
 * Rule 8: what is talked about turns between me, my team and my organisation. What the leader asked for counts more. The
 * rule gives no weights; these are ours: less than a role, more than chance.
 */
record VariesTheScope() implements ScoringRule {
    private static final int TURN = 6;
    private static final int ASKED_FOR = 20;

    @Override
    public String promise() {
        return "Questions turn between your own habits, your team's and your organisation's.";
    }

    @Override
    public int points(Prompt prompt, SheetPosition place, ComposingContext situation) {
        Optional<Scope> asked = situation.request().scope();
        if (asked.isPresent()) {
            return prompt.scope() == asked.get() ? ASKED_FOR : 0;
        }
        return situation.scopesLately().contains(prompt.scope()) ? 0 : TURN;
    }

    @Override
    public Optional<Reason> reason(Prompt prompt, SheetPosition place, ComposingContext situation) {
        return situation
                .request()
                .scope()
                .map(scope -> Reason.forAll("You asked to talk about %s.".formatted(scope.label()), ""));
    }
}
