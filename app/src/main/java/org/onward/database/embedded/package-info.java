/**
 * The PostgreSQL that Onward starts itself: unpacked from a jar, kept in the data folder, and restarted when its process ends.
 * The rest of the service sees only its connection settings.
 */
@NullMarked
package org.onward.database.embedded;

import org.jspecify.annotations.NullMarked;
