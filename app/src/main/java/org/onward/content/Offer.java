package org.onward.content;

import org.onward.text.EnumWords;

/** What people get who join a network, a programme or a register. */
public enum Offer {
    MENTORING,
    SHADOWING,
    FELLOWSHIP,
    PEER_LEARNING,
    EVENTS,
    REGISTRATION,
    ADVICE,
    TRAINING,
    FUNDING;

    /** The words on pages: {@code peer learning}. */
    public String label() {
        return EnumWords.label(this);
    }
}
