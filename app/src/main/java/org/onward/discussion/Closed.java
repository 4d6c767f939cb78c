package org.onward.discussion;

/** Where a session stands after it was closed or corrected. */
public record Closed(SessionId id, SessionState state) {}
