/**
 * The application, its configuration and its wiring. Wiring is plain constructor calls. This package has no business
 * rules.
 */
@NullMarked
package org.onward;

import org.jspecify.annotations.NullMarked;
