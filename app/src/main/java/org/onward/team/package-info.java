/**
 * The leader's pages: a team's progress, its assignments and its sessions. They show which rungs people have reached, but
 * never what they wrote or said.
 */
@NullMarked
package org.onward.team;

import org.jspecify.annotations.NullMarked;
