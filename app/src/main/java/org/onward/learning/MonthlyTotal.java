package org.onward.learning;

import java.time.LocalDate;
import org.onward.content.ItemId;

/**
 * How many people of the organisation had begun an item by the end of a month, rounded to 5. Both figures were at least 11.
 *
 * @param month its first day
 */
public record MonthlyTotal(LocalDate month, ItemId item, int openPeople, int privatePeople) {}
