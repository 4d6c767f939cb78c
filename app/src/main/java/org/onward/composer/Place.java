package org.onward.composer;

/** Where on a sheet a prompt stands. */
public enum Place {
    OPENING,
    MIDDLE,
    CLOSE
}
