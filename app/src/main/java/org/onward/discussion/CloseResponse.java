package org.onward.discussion;

/** The response to closing or correcting a session. */
public record CloseResponse(SessionId id, SessionState state) {}
