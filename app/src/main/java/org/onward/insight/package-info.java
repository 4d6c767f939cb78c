/**
 * Figures for L&amp;D reviewers: the number of people on each rung, where they stop, and who they are. This package only
 * reads. The cost of a page depends on the number of teams on it, not on the number of people. Access to names and exports
 * are recorded in the audit trail.
 */
@NullMarked
package org.onward.insight;

import org.jspecify.annotations.NullMarked;
