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

/** Prints why a command failed: a message if the operator can fix the cause, a stack trace otherwise. */
final class FailedStart {
    private FailedStart() {}

    static void print(PrintWriter out, Throwable failure) {
        Optional<String> takenPort = takenPort(failure);
        if (takenPort.isPresent()) {
            out.println("A port is in use by another program: " + takenPort.get() + ". Stop that one, or choose other"
                    + " ports with ONWARD_PORT and ONWARD_ADMIN_PORT, or in the configuration file.");
        } else if (hasMessageForOperator(failure)) {
            out.println(failure.getMessage());
        } else {
            Redaction.redact(failure).printStackTrace(out);
        }
        out.flush();
    }

    /**
     * The address of a port that is in use. Jetty's exception has it in its message, and the BindException as its
     * cause.
     */
    private static Optional<String> takenPort(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getCause() instanceof BindException) {
                return Optional.of(String.valueOf(cause.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static boolean hasMessageForOperator(Throwable failure) {
        return failure instanceof DatabaseUnavailable
                || failure instanceof MigrationFailure
                || failure instanceof ConfigurationException
                || failure instanceof UndefinedEnvironmentVariableException
                || failure instanceof FileNotFoundException
                || failure instanceof IllegalArgumentException;
    }
}
