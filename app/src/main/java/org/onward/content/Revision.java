package org.onward.content;

import java.time.LocalDate;

/** A change that people who completed an earlier version should know about, in one sentence. */
public record Revision(LocalDate revisedOn, String whatChanged) {}
