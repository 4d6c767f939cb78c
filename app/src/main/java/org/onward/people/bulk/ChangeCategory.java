package org.onward.people.bulk;

/** What happens to a person. The first that fits. */
public enum ChangeCategory {
    NEW,
    RETURNED,
    LEFT,
    /** Left, because a complete file does not name them. */
    ABSENT,
    MOVED,
    CHANGED
}
