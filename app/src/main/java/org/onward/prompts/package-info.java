/**
 * Stores the sheets of questions that teams were given, and their outcomes. {@link org.onward.composer} chooses the
 * questions.
 *
 * <p>The rule: only running, printing or sharing a sheet uses its questions up. Looking at a sheet does not.
 */
@NullMarked
package org.onward.prompts;

import org.jspecify.annotations.NullMarked;
