/** Who did what to whom, append-only. Never what anybody learnt, thought or wrote. */
@NullMarked
package org.onward.audit;

import org.jspecify.annotations.NullMarked;
