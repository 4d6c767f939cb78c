package org.onward.composer;

import org.onward.content.Prompt;

/** Rule 6: a check-in on commitments comes when some are due, and is short. After an incident, or amid news, it waits. */
record LooksBackWhenDue() implements Gate {
    /** The most that rule 6 gives to it. */
    static final int MOST_MINUTES = 5;

    @Override
    public String promise() {
        return "A check-in comes only when commitments are due, and takes %d minutes at most.".formatted(MOST_MINUTES);
    }

    @Override
    public boolean admits(Prompt prompt, Situation situation) {
        return prompt.conditions().asks() != Prompt.Asks.CHECK_IN
                || (situation.facts().promises().due() > 0
                        && !situation.isTimeOfCare()
                        && prompt.minutes() <= MOST_MINUTES);
    }
}
