/**
 * Access to PostgreSQL: settings, migrations and one {@code Jdbi} for all Daos.
 *
 * <p>Acknowledged data is kept. A commit is on disk before it is acknowledged. A change of the schema is complete or has
 * no effect. Data that cannot be opened is never replaced by an empty database.
 */
@NullMarked
package org.onward.database;

import org.jspecify.annotations.NullMarked;
