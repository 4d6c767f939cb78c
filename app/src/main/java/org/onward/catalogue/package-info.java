/** The catalogue of modules, resources and pathways: browsing, searching, and reading archived versions. */
@NullMarked
package org.onward.catalogue;

import org.jspecify.annotations.NullMarked;
