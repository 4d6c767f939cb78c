/**
 * Learning events, progress and the ladder counters. The ladder is the five stages of learning on an item: explored, reflected,
 * discussed, committed, followed through. Each stage is a {@link org.onward.content.Rung}. Each change is stored once, as an append-only event. The same
 * statement updates the person's progress and the counters of their team and of all teams above.
 */
@NullMarked
package org.onward.learning;

import org.jspecify.annotations.NullMarked;
