/**
 * Warns about meeting times that exclude people. It consists of pure functions of a time and knows nothing about
 * persons. It gives the reason and a better time, and never blocks a time.
 */
@NullMarked
package org.onward.calendar;

import org.jspecify.annotations.NullMarked;
