package org.onward.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** An answered check-back. */
public record CheckBack(CheckBackAnswer answer, Instant answered, Optional<LocalDate> askAgainOn) {}
