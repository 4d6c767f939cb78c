package org.onward.learning;

import java.time.Instant;
import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.content.Rung;

/** The highest rung that a person has reached on an item, and when; empty if they have not started. */
public record CurrentRung(ItemId item, Optional<Rung> rung, Optional<Instant> since) {}
