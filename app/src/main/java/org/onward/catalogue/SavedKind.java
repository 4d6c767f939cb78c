package org.onward.catalogue;

/** Why somebody keeps an item. */
public enum SavedKind {
    /** To read, watch or do when there is time. */
    LATER,
    /** To come back to, or to pass on. */
    FAVOURITE
}
