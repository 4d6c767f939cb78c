package org.onward;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Collects everything that is logged at INFO and above as text: message, arguments, stack traces and context. */
public final class LoggedText implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level previousLevel = root.getLevel();
    private final List<String> texts = new ArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            add(event);
        }
    };

    public LoggedText() {
        appender.setContext(root.getLoggerContext());
        appender.start();
        root.addAppender(appender);
        root.setLevel(Level.INFO);
    }

    private synchronized void add(ILoggingEvent event) {
        texts.add("%s %s %s %s %s%n%s"
                .formatted(
                        event.getLevel(),
                        event.getLoggerName(),
                        event.getFormattedMessage(),
                        event.getMDCPropertyMap(),
                        event.getKeyValuePairs(),
                        ThrowableProxyUtil.asString(event.getThrowableProxy())));
    }

    public synchronized List<String> all() {
        return List.copyOf(texts);
    }

    @Override
    public void close() {
        root.setLevel(previousLevel);
        root.detachAppender(appender);
    }
}
