/**
 * The moments that are coming up for a team: those that leaders enter, and occasions that are known from the calendar.
 *
 * <p>The rule: an observance never shows who in the team observes it.
 */
@NullMarked
package org.onward.prompts.moment;

import org.jspecify.annotations.NullMarked;
