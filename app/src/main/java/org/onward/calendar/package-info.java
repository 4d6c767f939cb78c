/**
 * Which moments shut people out. Pure functions of a time: the calendar knows no person and warns about moments, never about
 * people; it explains and offers another time, and never blocks.
 */
@NullMarked
package org.onward.calendar;

import org.jspecify.annotations.NullMarked;
