/**
 * The organisation's ladders for L&amp;D: how many stand where, where it breaks, and who. Reads only; what a page costs
 * depends on the teams it shows, never on the people beneath them. Looking at names and taking figures away is recorded.
 */
@NullMarked
package org.onward.insight;

import org.jspecify.annotations.NullMarked;
