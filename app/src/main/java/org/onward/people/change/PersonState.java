package org.onward.people.change;

/** Where somebody stands in their time with the organisation. Only who is active or on leave is in a team. */
public enum PersonState {
    EXPECTED,
    ACTIVE,
    /** Active, and away on the day that was asked about. Dates say so; no reason is kept. */
    ON_LEAVE,
    LEFT
}
