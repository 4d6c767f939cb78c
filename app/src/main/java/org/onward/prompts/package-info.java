/**
 * Keeps the sheets of questions that teams were given, and what became of them. The one rule: only a sheet that was run,
 * printed or shared uses its questions up; looking at one uses up nothing. {@link org.onward.composer} chooses what is on them.
 */
@NullMarked
package org.onward.prompts;

import org.jspecify.annotations.NullMarked;
