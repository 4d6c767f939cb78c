package org.onward.web;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/**
 * Turns a body that ends too early, or cannot be unpacked or decoded, into a 400. It is the client's mistake, so it is
 * not logged as an error.
 */
@Priority(BodyReadFailures.PRIORITY)
public final class BodyReadFailures implements ReaderInterceptor {
    static final int PRIORITY = 100;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (JacksonException e) {
            throw e;
        } catch (IOException e) {
            // The cause is a Problem when a limit refused the body (too large, too slow). Otherwise the body was
            // incomplete.
            throw Problem.causeOf(e).orElseGet(BodyReadFailures::incompleteBody);
        }
    }

    /** Whether Jetty could not read or unpack the body. Jetty may throw this before a body reader was chosen. */
    static boolean failedIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException || cause instanceof ZipException) {
                return true;
            }
        }
        return false;
    }

    static Problem incompleteBody() {
        return Problem.malformed("body", "The body broke off, or it cannot be decoded. Send it again.");
    }
}
