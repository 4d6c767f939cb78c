/**
 * Discussion sessions: planning, the facilitator guide, attendance, the recap and catching up. A session stores a copy of
 * its agenda. It stores who attended and which themes came up, but never who said what.
 */
@NullMarked
package org.onward.discussion;

import org.jspecify.annotations.NullMarked;
