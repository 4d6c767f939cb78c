package org.onward.web;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/**
 * A body that ends too early, or cannot be unpacked or decoded, is the sender's mistake (400) and not a failure of ours: it
 * is answered if anybody still listens, and not logged.
 */
@Priority(BodyReading.FIRST)
public final class BodyReading implements ReaderInterceptor {
    static final int FIRST = 100;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (JacksonException e) {
            throw e;
        } catch (IOException e) {
            // What the limits say of a body (too large, too slow), or that it broke off.
            throw Problem.behind(e).orElseGet(BodyReading::brokenOff);
        }
    }

    /** Whether Jetty could not read or unpack the body. It may say so before a reader was chosen. */
    static boolean failedIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException || cause instanceof ZipException) {
                return true;
            }
        }
        return false;
    }

    static Problem brokenOff() {
        return Problem.malformed("body", "The body broke off, or it cannot be decoded. Send it again.");
    }
}
