/**
 * Private notes. Nobody reads a reflection but its author: it leaves this package as text for the author alone, and enters the
 * database encrypted. That it exists is a rung, which the line may see.
 */
@NullMarked
package org.onward.reflection;

import org.jspecify.annotations.NullMarked;
