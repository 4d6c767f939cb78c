/**
 * Composes and stores the sheets of a team: asking for one, changing, printing, sharing and running it.
 *
 * <p>The rule: only running, printing or sharing a sheet uses its questions up. Looking at a sheet does not.
 */
@NullMarked
package org.onward.prompts.sheet;

import org.jspecify.annotations.NullMarked;
