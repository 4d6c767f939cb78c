/** The content of {@code content/} as immutable, validated records. It depends on no database and on no person. */
@NullMarked
package org.onward.content;

import org.jspecify.annotations.NullMarked;
