/**
 * The master key of an installation and the keys that are derived from it. The master key is never logged and never
 * stored with the data.
 */
@NullMarked
package org.onward.secrets;

import org.jspecify.annotations.NullMarked;
