/** Reads files into records, and notes what is wrong with each. What a library as a whole must be, it leaves to the check. */
@NullMarked
package org.onward.content.reading;

import org.jspecify.annotations.NullMarked;
