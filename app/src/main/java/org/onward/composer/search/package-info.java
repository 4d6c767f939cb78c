/**
 * The search for the best sheet, and for the best change of one question.
 *
 * <p>The rule: the result is exactly the best one. No other valid sheet meets more requirements, fills more minutes or has
 * more points.
 */
@NullMarked
package org.onward.composer.search;

import org.jspecify.annotations.NullMarked;
