/**
 * A made-up trust with several months of believable history, dated relative to the day it is made. It speaks to the same
 * facades as the pages do, so that nothing in it could not have happened.
 */
@NullMarked
package org.onward.demo;

import org.jspecify.annotations.NullMarked;
