package org.onward.catalogue;

import java.time.LocalDate;

/**
 * A word that people searched for and no text has.
 *
 * @param people how many different ones in the week with the most, at least
 * @param week the Monday of the latest such week
 */
public record MissedSearch(String word, int people, LocalDate week) {}
