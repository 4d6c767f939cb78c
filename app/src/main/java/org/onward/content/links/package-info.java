/** Asks addresses on the web whether they still answer, one at a time per host and never in a hurry. */
@NullMarked
package org.onward.content.links;

import org.jspecify.annotations.NullMarked;
