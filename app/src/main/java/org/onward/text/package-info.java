/** The rule for text that people enter in forms, in JSON and in content files. */
@NullMarked
package org.onward.text;

import org.jspecify.annotations.NullMarked;
