/**
 * How a request becomes a page or a problem: rendering, forms, errors, headers. Knows no person and no feature; who is
 * asking arrives as a {@link org.onward.web.Visitor}.
 */
@NullMarked
package org.onward.web;

import org.jspecify.annotations.NullMarked;
