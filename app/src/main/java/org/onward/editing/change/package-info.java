/**
 * Editing content in the browser. A change of texts is published by another editor than the one who proposed it; the database
 * checks this, too. A published change is never edited: undoing it is a step of its own.
 */
@NullMarked
package org.onward.editing.change;

import org.jspecify.annotations.NullMarked;
