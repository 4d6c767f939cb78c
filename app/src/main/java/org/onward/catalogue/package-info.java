/** What there is to learn from: to browse, to search, and to read again as it was when somebody completed it. */
@NullMarked
package org.onward.catalogue;

import org.jspecify.annotations.NullMarked;
