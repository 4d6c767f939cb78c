package org.onward.composer;

/** Where on a sheet a prompt stands. */
public enum SheetPosition {
    OPENING,
    MIDDLE,
    CLOSE
}
