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
 * Breaks the connection when a response fails after its first part was sent: HTTP/1.1 without the last chunk, HTTP/2
 * with a reset. Without this filter, Jersey would end the response as if it were complete.
 */
public final class AbortedResponses implements Filter, WriterInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(AbortedResponses.class);

    /**
     * Jersey's buffer size. Until so many bytes are written, nothing has been sent, and a failure can still be answered
     * with a problem.
     */
    private static final int BUFFERED = 8 * 1024;

    private static final String CHANNEL = ServletChannel.class.getName();

    /** Stores the channel as a request attribute for {@link #aroundWriteTo}. */
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
            if (channel == null || (counted.count <= BUFFERED && counted.clientFailure == null)) {
                throw e;
            }
            if (counted.clientFailure == null) {
                LOG.warn("A response failed after {} bytes: {}", counted.count, e.toString());
                // Not rethrown, because it is too late to send an error response.
                channel.abort(e);
            }
        }
        if (channel != null && counted.clientFailure != null) {
            // Without this, Jersey tries to send the rest and logs an error.
            channel.abort(counted.clientFailure);
        }
    }

    private static final class CountedStream extends FilterOutputStream {
        private long count;

        @Nullable
        private IOException clientFailure;

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
                clientFailure = e;
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                clientFailure = e;
                throw e;
            }
        }
    }
}
