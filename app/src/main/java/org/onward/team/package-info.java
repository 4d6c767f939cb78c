/**
 * My team: who stands where on the team's modules, asking, and planning. It shows that a step was taken, never what was
 * written or said.
 */
@NullMarked
package org.onward.team;

import org.jspecify.annotations.NullMarked;
