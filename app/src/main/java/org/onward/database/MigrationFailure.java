package org.onward.database;

/** The schema could not be brought up to date, and is as it was before. */
public final class MigrationFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationFailure(Exception cause) {
        super("The database could not be migrated, and was left as it was: " + cause.getMessage(), cause);
    }
}
