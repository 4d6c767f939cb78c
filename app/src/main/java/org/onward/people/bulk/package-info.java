/**
 * Many changes of people at once, from the rows of a file. The rows are copied into a staging table, compared with what is known
 * in set-based statements, and applied in one transaction, or not at all. The rules are those of {@code people.change}; a row that
 * breaks one is refused with a reason. See docs/decisions/0037.
 */
@NullMarked
package org.onward.people.bulk;

import org.jspecify.annotations.NullMarked;
