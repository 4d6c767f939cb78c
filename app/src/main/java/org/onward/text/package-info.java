/** The rules for text that people may write, the words of enum constants, and the grammar of English sentences. */
@NullMarked
package org.onward.text;

import org.jspecify.annotations.NullMarked;
