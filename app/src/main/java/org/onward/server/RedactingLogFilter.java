package org.onward.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.onward.database.Redaction;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Logs exceptions of the database without the values that they quote, whoever logs them: Jetty, the connection pool and
 * Liquibase know nothing of what people wrote.
 */
public final class RedactingLogFilter extends TurboFilter {

    /** After the loggers were configured, which removes filters. */
    public static void install() {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (factory instanceof LoggerContext context
                && context.getTurboFilterList().stream().noneMatch(RedactingLogFilter.class::isInstance)) {
            RedactingLogFilter filter = new RedactingLogFilter();
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
        if (!level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        @Nullable Throwable safe = thrown == null ? null : Redaction.of(thrown);
        @Nullable Object @Nullable [] safeArguments = arguments == null ? null : safe(arguments);
        if (safe == thrown && Arrays.equals(arguments, safeArguments)) {
            return FilterReply.NEUTRAL;
        }
        // Comes here once more, with nothing left to redact.
        logger.log(marker, Logger.FQCN, Level.toLocationAwareLoggerInteger(level), format, safeArguments, safe);
        return FilterReply.DENY;
    }

    private static @Nullable Object[] safe(@Nullable Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Throwable thrown ? Redaction.of(thrown) : argument)
                .toArray();
    }
}
