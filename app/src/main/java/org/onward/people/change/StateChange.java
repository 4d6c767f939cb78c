package org.onward.people.change;

import java.time.Instant;

/** A state of a person (expected, active, left) and since when. */
public record StateChange(PersonState state, Instant since) {}
