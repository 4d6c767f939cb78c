package org.onward.prompts;

/** Where on a sheet a prompt stands. */
enum Place {
    OPENING,
    MIDDLE,
    CLOSE
}
