package org.onward.database;

import java.util.Optional;
import liquibase.exception.MigrationFailedException;

/** A changeset failed. It has no effect, and the changesets before it are kept. */
public final class MigrationFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationFailure(Exception cause) {
        super(
                "The database could not be migrated. Changesets before this one are kept, and the next start continues here: "
                        + reason(cause),
                Redaction.redact(cause));
    }

    /** Names the changeset and the constraint, without values of the row that violated it. */
    private static String reason(Exception cause) {
        if (Redaction.redact(cause) == cause) {
            return String.valueOf(cause.getMessage());
        }
        return changeset(cause).map(text -> text + ": ").orElse("") + Redaction.describe(cause);
    }

    /** The part of Liquibase's message "Migration failed for changeset …: Reason: …" before the reason. */
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
