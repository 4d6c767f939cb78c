package org.onward.composer;

import org.onward.content.Prompt;

/** Rule 6: nobody is asked for more than three open commitments. A close that also works with an old one stays. */
public record NoFourthPromise() implements Gate {
    public static final int MOST = 3;

    @Override
    public String promise() {
        return "Nobody is asked for a fourth open commitment.";
    }

    @Override
    public boolean admits(Prompt prompt, Situation situation) {
        return prompt.conditions().asks() != Prompt.Asks.NEW
                || situation.facts().promises().full() == 0;
    }
}
