/**
 * Who was asked to follow up what, by whom, why and by when. Whether it was done is never stored here: it is read from the
 * ladder, so that an assignment closes by itself.
 */
@NullMarked
package org.onward.assignment;

import org.jspecify.annotations.NullMarked;
