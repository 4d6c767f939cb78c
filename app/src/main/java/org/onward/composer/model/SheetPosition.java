package org.onward.composer.model;

/** The position of a prompt on a sheet. */
public enum SheetPosition {
    OPENING,
    MIDDLE,
    CLOSE
}
