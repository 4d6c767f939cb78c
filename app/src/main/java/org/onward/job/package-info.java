/**
 * Work that nobody asks for: named jobs that run at a set time of day, on one of the nodes.
 *
 * <p>The one rule: a job is due once, however many nodes there are, and that it ran or failed can be seen. The nodes share a
 * table; if the one that runs a job dies, another one runs it again, so a job must bear being repeated.
 */
@NullMarked
package org.onward.job;

import org.jspecify.annotations.NullMarked;
