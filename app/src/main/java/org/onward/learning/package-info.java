/**
 * The ladder. Whatever happens to somebody's learning is written once, as an append-only event, and in the same statement
 * moves that person's progress and the counters of their team and of every team above it.
 */
@NullMarked
package org.onward.learning;

import org.jspecify.annotations.NullMarked;
