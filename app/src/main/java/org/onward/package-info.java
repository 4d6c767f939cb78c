/** Wiring by hand, readable from top to bottom. Nothing in here knows a rule. */
@NullMarked
package org.onward;

import org.jspecify.annotations.NullMarked;
