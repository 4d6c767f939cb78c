/**
 * Reads content files into records and collects the problems of each file. The package {@code content.check} checks the
 * library as a whole.
 */
@NullMarked
package org.onward.content.reading;

import org.jspecify.annotations.NullMarked;
