/**
 * Reports that a question is excluding, and the prompts that the reports withdraw.
 *
 * <p>The rule: nothing in a report leads back to the person. It has no person, team, sheet or time.
 */
@NullMarked
package org.onward.prompts.exclusion;

import org.jspecify.annotations.NullMarked;
