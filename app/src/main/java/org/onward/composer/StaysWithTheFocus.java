package org.onward.composer;

import org.onward.content.Prompt;

/** A sheet is about one thing where it can be, and its close above all. Our own weights: read aloud until sheets hung together. */
record StaysWithTheFocus() implements Score {
    private static final int HOLDS = 20;
    private static final int TOUCHES = 10;
    private static final int IN_THE_CLOSE = 15;

    @Override
    public String promise() {
        return "One subject runs through the sheet where it can.";
    }

    @Override
    public int points(Prompt prompt, Place place, Situation situation) {
        if (situation.focus().isEmpty()) {
            return 0;
        }
        Focus focus = situation.focus().get();
        int close = place == Place.CLOSE ? IN_THE_CLOSE : 0;
        if (focus.holds(prompt)) {
            return HOLDS + close;
        }
        return focus.touches(prompt) ? TOUCHES + close : 0;
    }
}
