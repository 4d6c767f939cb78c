/**
 * Browsing the library: themes, pathways and networks. Everybody sees the same content, together with their own progress.
 */
@NullMarked
package org.onward.browsing;

import org.jspecify.annotations.NullMarked;
