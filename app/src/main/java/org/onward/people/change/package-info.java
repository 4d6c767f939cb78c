/**
 * Changes to people and teams: who joins, moves and leaves; which teams are created, moved, merged and closed. Each change is
 * one transaction that keeps the history, moves the counters and writes an entry in the audit trail. Changes wait for each
 * other; who learns waits only while whole teams move. See docs/decisions/0024.
 */
@NullMarked
package org.onward.people.change;

import org.jspecify.annotations.NullMarked;
