package org.onward.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jetty.ee10.servlet.ServletChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer that fails after its first part was sent ends as a broken connection: HTTP/1.1 without its last chunk, HTTP/2
 * with a reset. Jersey alone would end it as if it were complete.
 */
public final class BrokenOffAnswers implements Filter, WriterInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(BrokenOffAnswers.class);

    /** Jersey sends nothing before it has so many bytes: until then a failure can still become a problem of its own. */
    private static final int KEPT_BACK = 8 * 1024;

    private static final String CHANNEL = ServletChannel.class.getName();

    /** Keeps the channel where the interceptor finds it. */
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(
                CHANNEL, ServletContextRequest.getServletContextRequest(request).getServletChannel());
        chain.doFilter(request, response);
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        CountedStream counted = new CountedStream(context.getOutputStream());
        context.setOutputStream(counted);
        ServletChannel channel = (ServletChannel) context.getProperty(CHANNEL);
        try {
            context.proceed();
        } catch (IOException | RuntimeException e) {
            if (channel == null || (counted.count <= KEPT_BACK && counted.clientGone == null)) {
                throw e;
            }
            if (counted.clientGone == null) {
                LOG.warn("An answer was broken off after {} bytes: {}", counted.count, e.toString());
                // Not thrown on: nobody can be answered any more.
                channel.abort(e);
            }
        }
        if (channel != null && counted.clientGone != null) {
            // Otherwise Jersey tries to send the rest, and logs that it cannot.
            channel.abort(counted.clientGone);
        }
    }

    private static final class CountedStream extends FilterOutputStream {
        private long count;

        @Nullable
        private IOException clientGone;

        CountedStream(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count += length;
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                clientGone = e;
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                clientGone = e;
                throw e;
            }
        }
    }
}
