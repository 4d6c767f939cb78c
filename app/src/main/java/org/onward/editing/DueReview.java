package org.onward.editing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that must be read or opened again by a day.
 *
 * @param href where it can be seen, if there is such a page
 */
record DueReview(String title, Optional<String> href, String kind, String toDo, LocalDate by) {}
