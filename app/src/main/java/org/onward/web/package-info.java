/**
 * Turns requests into pages and problems: rendering, forms, errors, headers. It depends on no feature and does not know
 * persons; the current one arrives as a {@link org.onward.web.Visitor}.
 */
@NullMarked
package org.onward.web;

import org.jspecify.annotations.NullMarked;
