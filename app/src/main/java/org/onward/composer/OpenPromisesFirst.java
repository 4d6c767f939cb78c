package org.onward.composer;

import org.onward.content.Prompt;

/** Rule 6: when commitments are due, the first thing after the opening is to ask how they went. */
record OpenPromisesFirst() implements Claim {
    @Override
    public String promise() {
        return "When commitments are due, the talk begins with how they went; but not twice in a fortnight, and after an incident, or amid news, they wait.";
    }

    @Override
    public boolean isMetBy(Prompt prompt, Place place, Situation situation) {
        return place == Place.MIDDLE && prompt.conditions().asks() == Prompt.Asks.CHECK_IN;
    }
}
