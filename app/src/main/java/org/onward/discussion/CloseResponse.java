package org.onward.discussion;

/** Where a session stands after it was closed or corrected. */
public record CloseResponse(SessionId id, SessionState state) {}
