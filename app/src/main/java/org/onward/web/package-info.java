/** What every page shares: layout, rendering, assets, problems. Knows no feature. */
@NullMarked
package org.onward.web;

import org.jspecify.annotations.NullMarked;
