/**
 * Reads what is recorded about a team, as facts for composing and suggesting.
 *
 * <p>The rule: one statement reads all facts, and it reads numbers and dates without names.
 */
@NullMarked
package org.onward.prompts.record;

import org.jspecify.annotations.NullMarked;
