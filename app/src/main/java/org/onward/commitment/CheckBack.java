package org.onward.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A check-back that the owner answered. */
public record CheckBack(CheckBackAnswer answer, Instant answered, Optional<LocalDate> askAgainOn) {}
