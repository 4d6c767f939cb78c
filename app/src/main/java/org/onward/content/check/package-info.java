/** Holds what was read to the rules that look beyond one file, and says what came of it to a person or a machine. */
@NullMarked
package org.onward.content.check;

import org.jspecify.annotations.NullMarked;
