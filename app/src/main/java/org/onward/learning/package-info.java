/**
 * Learning events, progress and the ladder counters. Each change is stored once, as an append-only event. The same
 * statement updates the person's progress and the counters of their team and of all teams above.
 */
@NullMarked
package org.onward.learning;

import org.jspecify.annotations.NullMarked;
