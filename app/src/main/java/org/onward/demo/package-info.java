/**
 * Demo data: a fictional trust with several months of realistic history, relative to the day of its creation. It is created
 * through the same facades as the pages use, so that it is consistent.
 */
@NullMarked
package org.onward.demo;

import org.jspecify.annotations.NullMarked;
