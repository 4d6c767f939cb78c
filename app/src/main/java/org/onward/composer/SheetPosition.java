package org.onward.composer;

/** The position of a prompt on a sheet. */
public enum SheetPosition {
    OPENING,
    MIDDLE,
    CLOSE
}
