/**
 * Discussion sessions: planning one, its facilitator guide, who was there, the recap, catching up. A session keeps its own
 * copy of its agenda; it records that people talked and which themes came up, never who said what.
 */
@NullMarked
package org.onward.discussion;

import org.jspecify.annotations.NullMarked;
