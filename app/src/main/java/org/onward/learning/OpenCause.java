package org.onward.learning;

/** Why steps on an item are open to others. */
public enum OpenCause {
    /** Somebody in the line asked for the item. */
    ASKED,
    /** The person took part in a discussion of the item, or caught up on one. */
    DISCUSSED,
    /** The person shares the item. */
    SHARED,
    /** The person agreed that what was done before counts. */
    AGREED
}
