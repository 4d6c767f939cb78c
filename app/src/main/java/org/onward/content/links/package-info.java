/** Checks whether the links in the content still work, with one request at a time for each host. */
@NullMarked
package org.onward.content.links;

import org.jspecify.annotations.NullMarked;
