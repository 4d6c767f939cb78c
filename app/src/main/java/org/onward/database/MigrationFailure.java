package org.onward.database;

import java.util.Optional;
import liquibase.exception.MigrationFailedException;

/** The schema could not be brought up to date, and is as it was before. */
public final class MigrationFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationFailure(Exception cause) {
        super("The database could not be migrated, and was left as it was: " + reason(cause), Redaction.of(cause));
    }

    /** Which changeset and which rule of the database, but no value of a row that stood against it. */
    private static String reason(Exception cause) {
        if (Redaction.of(cause) == cause) {
            return String.valueOf(cause.getMessage());
        }
        return changeset(cause).map(text -> text + ": ").orElse("") + Redaction.describe(cause);
    }

    /** Liquibase says "Migration failed for changeset …:" and then the reason. */
    private static Optional<String> changeset(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MigrationFailedException) {
                return Optional.of(String.valueOf(cause.getMessage())
                        .split(":\\s*\n?\\s*Reason", 2)[0]
                        .strip());
            }
        }
        return Optional.empty();
    }
}
