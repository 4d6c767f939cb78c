package org.onward.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Arrays;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.onward.database.Redaction;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Decides how exceptions are logged, by any library. Exceptions of the database are logged without the values that their
 * messages quote. An exception that says that the client closed the connection is not logged: Jersey reports it as an error.
 *
 * <p>Logback asks a turbo filter at every check of a level, also for levels that are off. Two filters cost several times as much as
 * one, because Logback then iterates over a list: so both rules are in this class.
 */
public final class ExceptionLogFilter extends TurboFilter {
    private static final String JERSEY = "org.glassfish.jersey.server.";

    /** Call this after the loggers were configured, because configuring them removes filters. */
    public static void install() {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (factory instanceof LoggerContext context
                && context.getTurboFilterList().stream().noneMatch(ExceptionLogFilter.class::isInstance)) {
            ExceptionLogFilter filter = new ExceptionLogFilter();
            filter.setContext(context);
            filter.start();
            context.addTurboFilter(filter);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        if ((thrown == null && arguments == null) || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        if (logger.getName().startsWith(JERSEY) && clientClosedConnection(thrown)) {
            return FilterReply.DENY;
        }
        @Nullable Throwable safe = thrown == null ? null : Redaction.redact(thrown);
        @Nullable Object @Nullable [] safeArguments = arguments == null ? null : safe(arguments);
        if (safe == thrown && Arrays.equals(arguments, safeArguments)) {
            return FilterReply.NEUTRAL;
        }
        // This calls the filter again, and then there is nothing to redact.
        logger.log(marker, Logger.FQCN, Level.toLocationAwareLoggerInteger(level), format, safeArguments, safe);
        return FilterReply.DENY;
    }

    private static boolean clientClosedConnection(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof EofException) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object[] safe(@Nullable Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Throwable thrown ? Redaction.redact(thrown) : argument)
                .toArray();
    }
}
