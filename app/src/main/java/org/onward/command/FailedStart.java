package org.onward.command;

import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.UndefinedEnvironmentVariableException;
import java.io.FileNotFoundException;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.Optional;
import org.onward.database.DatabaseUnavailable;
import org.onward.database.MigrationFailure;
import org.onward.database.Redaction;

/** What somebody reads whose command did not work: a paragraph where they can do something, a stack trace where we must. */
final class FailedStart {
    private FailedStart() {}

    static void tell(PrintWriter reader, Throwable failure) {
        Optional<String> takenPort = takenPort(failure);
        if (takenPort.isPresent()) {
            reader.println("A port is taken by another program: " + takenPort.get() + ". Stop that one, or choose other"
                    + " ports with ONWARD_PORT and ONWARD_ADMIN_PORT, or in the configuration file.");
        } else if (isForAPerson(failure)) {
            reader.println(failure.getMessage());
        } else {
            Redaction.of(failure).printStackTrace(reader);
        }
        reader.flush();
    }

    /** Jetty wraps the address that it could not have around the reason. */
    private static Optional<String> takenPort(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getCause() instanceof BindException) {
                return Optional.of(String.valueOf(cause.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static boolean isForAPerson(Throwable failure) {
        return failure instanceof DatabaseUnavailable
                || failure instanceof MigrationFailure
                || failure instanceof ConfigurationException
                || failure instanceof UndefinedEnvironmentVariableException
                || failure instanceof FileNotFoundException
                || failure instanceof IllegalArgumentException;
    }
}
