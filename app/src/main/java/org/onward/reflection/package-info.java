/**
 * Private notes. Only the author can read a note. The database stores it encrypted, and this package returns the text to its
 * author only. The rung "reflected" shows that a note exists; managers may see that rung.
 */
@NullMarked
package org.onward.reflection;

import org.jspecify.annotations.NullMarked;
