/**
 * The content editors' pages: due reviews, unopened items, drop-offs, broken edits and reported prompts. They count over the
 * whole organisation and show no person.
 */
@NullMarked
package org.onward.editing;

import org.jspecify.annotations.NullMarked;
