/** What people may write: the one rule for text, whichever way it comes in (a form, JSON, a file of the content). */
@NullMarked
package org.onward.text;

import org.jspecify.annotations.NullMarked;
