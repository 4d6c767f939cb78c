/** What stands in {@code content/} on disk, as immutable, validated records. Knows no database and no person. */
@NullMarked
package org.onward.content;

import org.jspecify.annotations.NullMarked;
