package org.onward.people.change;

import java.time.Instant;

/** That somebody was expected, became active or left, and when. */
public record StateChange(PersonState state, Instant since) {}
