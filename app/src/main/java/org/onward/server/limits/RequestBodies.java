package org.onward.server.limits;

import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.compression.InflaterPool;
import org.onward.web.Problem;
import org.onward.web.Problem.ProblemType;

/**
 * Reads and unpacks the body of every request before the request is processed, without a thread while it waits for
 * bytes. A body may have at most 256 KB and must arrive at a minimum {@link MinimumRate}. If the body cannot be used, the
 * request is passed on, and reading the body throws a {@link Problem}. This happens after the access check, so that a
 * caller without access learns nothing about the body.
 *
 * <p>Jetty's EagerContentHandler is not used: it treats HTTP/2 requests without Content-Length as requests without a
 * body, and if a body arrives one byte at a time, it keeps a network buffer for each byte.
 */
public final class RequestBodies extends Handler.Wrapper {
    /** The largest allowed form or JSON body. */
    static final int MAX_BYTES = 256 * 1024;

    private static final int MAX_BODIES_OF_ONE_ADDRESS = 64;
    private static final int MAX_BODIES = 512;

    private static final int DISABLED = -1;

    private final MinimumRate pace;
    private final IncompleteBodies unread;

    /** @param maxBytes the memory for all bodies together */
    public RequestBodies(MinimumRate pace, long maxBytes) {
        this.pace = pace;
        this.unread = new IncompleteBodies(MAX_BODIES_OF_ONE_ADDRESS, MAX_BODIES, maxBytes);
    }

    private Deadlines deadlines() {
        return getBean(Deadlines.class);
    }

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    protected void doStart() throws Exception {
        addBean(new Deadlines(getServer().getScheduler()));
        // Jetty's own unpacking is disabled, because it has no size limit.
        getServer().getDescendants(GzipHandler.class).forEach(handler -> handler.setInflateBufferSize(DISABLED));
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        Deadlines deadlines = deadlines();
        removeBean(deadlines);
        deadlines.destroy();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        BufferedRequestBody body =
                new BufferedRequestBody(request, response, callback, this::passOn, unread, deadlines(), pace);
        long announced = request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH);
        if (announced > MAX_BYTES) {
            return body.handleWithoutBody(tooLarge());
        }
        String packing = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
        if (packing == null || packing.equalsIgnoreCase("identity")) {
            return body.readAvailable();
        }
        if (packing.equalsIgnoreCase("gzip")) {
            return body.unpackedWith(InflaterPool.ensurePool(getServer())).readAvailable();
        }
        return body.handleWithoutBody(
                new Problem(ProblemType.UNSUPPORTED, "Send the body as it is, or packed once with gzip.", List.of()));
    }

    private boolean passOn(Request request, Response response, Callback callback) throws Exception {
        return super.handle(request, response, callback);
    }

    static Problem tooLarge() {
        return new Problem(ProblemType.TOO_LARGE, "Send at most 256 KB at once, counted unpacked.", List.of());
    }
}
