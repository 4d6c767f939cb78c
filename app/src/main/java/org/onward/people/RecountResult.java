package org.onward.people;

/** The result of a recount: how many values were compared, and how many were wrong and have been corrected. */
public record RecountResult(int compared, int repaired) {}
