package org.onward.discussion;

/** The response to a correction: the number of people whose attendance changed, which may be none. */
public record CorrectionResponse(SessionId id, SessionState state, int corrected) {}
