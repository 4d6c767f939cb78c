package org.onward.learning;

import java.time.Instant;
import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.content.Rung;

/** The rung that somebody stands on, and since when; no rung when they have not started. */
public record CurrentRung(ItemId item, Optional<Rung> rung, Optional<Instant> since) {}
