/**
 * The content editors' pages: proposals, due reviews, unopened items, drop-offs, broken edits and reported prompts. They count over the
 * whole organisation and show no person but the editors themselves.
 */
@NullMarked
package org.onward.editing;

import org.jspecify.annotations.NullMarked;
