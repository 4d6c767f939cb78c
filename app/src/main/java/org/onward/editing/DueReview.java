package org.onward.editing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A content item that must be reviewed by a day.
 *
 * @param href the address of its page, if it has one
 * @param editHref the page that dates the review or changes the text
 */
record DueReview(
        String title, Optional<String> href, Optional<String> editHref, String kind, String task, LocalDate dueOn) {}
