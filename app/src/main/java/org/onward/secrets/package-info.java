/** The one secret of an installation, and the keys that are derived from it. It is never logged and never stored with the data. */
@NullMarked
package org.onward.secrets;

import org.jspecify.annotations.NullMarked;
