/**
 * Commitments ("When …, I will …") and their check-backs. Only the owner can see a commitment: everybody else gets a 404. It
 * counts as a rung only after the owner confirms it.
 */
@NullMarked
package org.onward.commitment;

import org.jspecify.annotations.NullMarked;
