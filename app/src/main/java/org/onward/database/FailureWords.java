package org.onward.database;

/** Says for a person why something failed, by the kind of the failure alone: messages of exceptions may quote values. */
public final class FailureWords {
    private FailureWords() {}

    public static String describe(Throwable failure) {
        if (TransientDatabaseFailure.isCauseOf(failure)) {
            return "The database did not answer, or was too busy.";
        }
        return Redaction.sqlState(failure)
                .map("The database refused a statement (SQLSTATE %s)."::formatted)
                .orElseGet(() -> "The program reported an error (%s)."
                        .formatted(failure.getClass().getSimpleName()));
    }
}
