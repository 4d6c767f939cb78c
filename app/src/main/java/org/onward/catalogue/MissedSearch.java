package org.onward.catalogue;

import java.time.LocalDate;

/**
 * A word that people searched for and that is in no text.
 *
 * @param people the number of different people in the week with the most, rounded down
 * @param week the Monday of the latest such week
 */
public record MissedSearch(String word, int people, LocalDate week) {}
