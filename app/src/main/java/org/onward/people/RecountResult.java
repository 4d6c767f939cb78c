package org.onward.people;

/** What a recount found: so many figures were compared, and so many were wrong and are right now. */
public record RecountResult(int compared, int repaired) {}
