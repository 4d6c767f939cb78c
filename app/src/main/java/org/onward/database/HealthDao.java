package org.onward.database;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface HealthDao {
    /** Applies to the rest of the transaction. */
    @SqlUpdate("SET LOCAL statement_timeout = '2s'; SET LOCAL work_mem = '64kB'")
    void limitTimeAndMemory();

    @SqlUpdate("INSERT INTO health_check (checked) VALUES (:now)")
    void add(Instant now);

    @SqlUpdate("DELETE FROM health_check")
    void remove();

    /** Needs about a megabyte, which is more than work_mem, so PostgreSQL writes a temporary file. */
    String SORT_ON_DISK =
            """
            SELECT count(*)
            FROM (SELECT number FROM generate_series(1, 20000) AS number ORDER BY -number, repeat('x', 40) OFFSET 0) sorted
            """;

    @SqlQuery(SORT_ON_DISK)
    int sortOnDisk();
}
