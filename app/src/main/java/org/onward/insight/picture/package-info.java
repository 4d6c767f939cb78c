/**
 * Draws a picture once and writes it as SVG or as PNG. Each picture has a title and a description in words, and nothing in it is
 * told by colour alone.
 */
@NullMarked
package org.onward.insight.picture;

import org.jspecify.annotations.NullMarked;
