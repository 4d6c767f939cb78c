/**
 * "When …, I will …", and its check-backs. A commitment is its owner's alone: to everybody else it is not there, and no rung
 * moves until the owner confirms.
 */
@NullMarked
package org.onward.commitment;

import org.jspecify.annotations.NullMarked;
