package org.onward.content;

import java.time.LocalDate;

/** A change that whoever completed an earlier version should hear of, and what it was in one sentence. */
public record Revision(LocalDate revisedOn, String whatChanged) {}
