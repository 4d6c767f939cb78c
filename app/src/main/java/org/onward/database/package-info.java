/**
 * PostgreSQL, embedded or given: opened, migrated, and spoken to through one {@code Jdbi}.
 *
 * <p>The one rule: what was acknowledged is kept. A commit is on disk before anybody is told that it happened, an
 * upgrade of the schema happens whole or not at all, and data that cannot be opened is never replaced by an empty
 * database.
 */
@NullMarked
package org.onward.database;

import org.jspecify.annotations.NullMarked;
