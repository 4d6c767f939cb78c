/**
 * What content editors need to keep the library true and used: what is due for review, what nobody opens, where people
 * stop, and what the last edit broke. Counts whole items over the whole tree, and never looks at a person.
 */
@NullMarked
package org.onward.editing;

import org.jspecify.annotations.NullMarked;
