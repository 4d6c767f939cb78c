package org.onward.editing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A content item that must be reviewed by a day.
 *
 * @param href the address of its page, if it has one
 */
record DueReview(String title, Optional<String> href, String kind, String task, LocalDate dueOn) {}
