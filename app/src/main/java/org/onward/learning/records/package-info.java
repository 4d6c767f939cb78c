/** Mandatory training records from a file: compared with what is known, and applied in one transaction. The latest completion counts. */
@NullMarked
package org.onward.learning.records;

import org.jspecify.annotations.NullMarked;
