/** Checks rules that involve more than one file, and reports the result as text or JSON. */
@NullMarked
package org.onward.content.check;

import org.jspecify.annotations.NullMarked;
