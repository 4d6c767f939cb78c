/**
 * Background jobs: each has a name and runs at a fixed time of day, or again after a pause, on one of the nodes.
 *
 * <p>A due job runs once, independent of the number of nodes, and its last run and failures are visible. The nodes share a
 * table. If the node that runs a job dies, another node runs the job again, so jobs must be repeatable.
 */
@NullMarked
package org.onward.job;

import org.jspecify.annotations.NullMarked;
