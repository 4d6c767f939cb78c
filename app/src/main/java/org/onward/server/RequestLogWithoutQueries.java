package org.onward.server;

import io.dropwizard.logging.common.AbstractAppenderFactory;
import io.dropwizard.request.logging.LogbackAccessRequestLogFactory;
import org.eclipse.jetty.server.RequestLog;

/**
 * The request log without what may tell about a person: no query string, and no Referer, which repeats the query string of
 * the page before. A format or layout that the configuration file gives has the last word.
 */
final class RequestLogWithoutQueries extends LogbackAccessRequestLogFactory {
    /** Dropwizard's own, with method and path in place of the whole request line, and without the Referer. */
    static final String FORMAT = "%h %l %u [%t{dd/MMM/yyyy:HH:mm:ss Z,UTC}] \"%m %U %H\" %s %b \"%i{User-Agent}\" %D";

    @Override
    public RequestLog build(String name) {
        getAppenders().forEach(appender -> {
            if (appender instanceof AbstractAppenderFactory<?> standard
                    && standard.getLogFormat() == null
                    && standard.getLayout() == null) {
                standard.setLogFormat(FORMAT);
            }
        });
        return super.build(name);
    }
}
