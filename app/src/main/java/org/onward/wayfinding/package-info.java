/**
 * The ways through the library: themes, pathways, and the people to learn with. Shows what there is to everybody alike, and
 * beside it, to whoever asks, where they themselves stand.
 */
@NullMarked
package org.onward.wayfinding;

import org.jspecify.annotations.NullMarked;
