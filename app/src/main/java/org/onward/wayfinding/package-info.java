/**
 * Browsing the library: themes, pathways and networks. Everybody sees the same content, together with their own progress.
 */
@NullMarked
package org.onward.wayfinding;

import org.jspecify.annotations.NullMarked;
