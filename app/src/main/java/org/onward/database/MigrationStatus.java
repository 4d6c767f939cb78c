package org.onward.database;

import java.time.Instant;
import java.util.List;

/** The state of the schema for administrators: the applied changesets, newest last, and the number of pending ones. */
public record MigrationStatus(List<Applied> applied, int pending) {

    /** One applied changeset: its name, its file and when it ran. */
    public record Applied(String id, String file, Instant at) {}
}
