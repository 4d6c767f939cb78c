/** The append-only audit trail: who did what to whom. It never contains what somebody learned or wrote. */
@NullMarked
package org.onward.audit;

import org.jspecify.annotations.NullMarked;
