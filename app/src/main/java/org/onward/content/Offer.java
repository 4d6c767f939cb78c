package org.onward.content;

/** What a network, a programme or a register gives to those who join. */
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
        return EnumWords.of(this).replace('-', ' ');
    }
}
