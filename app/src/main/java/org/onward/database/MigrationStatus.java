package org.onward.database;

import java.time.Instant;
import java.util.List;

/** What an administrator sees of the schema: the changes that were made, newest last, and how many are still to come. */
public record MigrationStatus(List<Applied> applied, int pending) {

    /** One changeset that was run: its name, the file it stands in, and when. */
    public record Applied(String id, String file, Instant at) {}
}
