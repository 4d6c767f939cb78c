package org.onward.server;

import io.dropwizard.logging.common.AbstractAppenderFactory;
import io.dropwizard.request.logging.LogbackAccessRequestLogFactory;
import org.eclipse.jetty.server.RequestLog;

/**
 * A request log without personal data: it has no query string and no Referer, which contains the query string of the
 * previous page. A format or layout in the configuration file overrides this format.
 */
final class RequestLogWithoutQueries extends LogbackAccessRequestLogFactory {
    /** Dropwizard's default format with method and path instead of the request line, and without the Referer. */
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
