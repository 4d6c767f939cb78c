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
 * Reads the body of every request before anything works on the request, without a thread while bytes are missing, and
 * unpacked: at most 256 KB, and no slower than a {@link Pace}. A body that cannot be used is handed on as well. Whoever reads it gets the
 * reason as a {@link Problem}, and that happens after access was decided: so nobody hears about a body who may not send one.
 *
 * <p>Jetty's EagerContentHandler does not serve here: it takes a request over HTTP/2 without Content-Length for one without
 * a body, and a body that comes one byte at a time keeps a buffer of the network for each byte.
 */
public final class RequestBodies extends Handler.Wrapper {
    /** What forms, and calls with JSON, may have at most. */
    static final int LARGEST = 256 * 1024;

    private static final int MOST_OF_ONE_ADDRESS = 64;
    private static final int MOST = 512;

    private static final int NOT_AT_ALL = -1;

    private final Pace pace;
    private final UnreadBodies unread;

    /** @param mostBytes how much memory all bodies together may take */
    public RequestBodies(Pace pace, long mostBytes) {
        this.pace = pace;
        this.unread = new UnreadBodies(MOST_OF_ONE_ADDRESS, MOST, mostBytes);
    }

    private Deadlines deadlines() {
        return getBean(Deadlines.class);
    }

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    protected void doStart() throws Exception {
        addBean(new Deadlines(getServer().getScheduler()));
        // Unpacked here, where it is bounded, and not before.
        getServer().getDescendants(GzipHandler.class).forEach(handler -> handler.setInflateBufferSize(NOT_AT_ALL));
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
        CollectedBody body = new CollectedBody(request, response, callback, this::handOn, unread, deadlines(), pace);
        long announced = request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH);
        if (announced > LARGEST) {
            return body.handOnUnread(tooLarge());
        }
        String packing = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
        if (packing == null || packing.equalsIgnoreCase("identity")) {
            return body.collect();
        }
        if (packing.equalsIgnoreCase("gzip")) {
            return body.unpackedBy(InflaterPool.ensurePool(getServer())).collect();
        }
        return body.handOnUnread(
                new Problem(ProblemType.UNSUPPORTED, "Send the body as it is, or packed once with gzip.", List.of()));
    }

    private boolean handOn(Request request, Response response, Callback callback) throws Exception {
        return super.handle(request, response, callback);
    }

    static Problem tooLarge() {
        return new Problem(ProblemType.TOO_LARGE, "Send at most 256 KB at once, counted unpacked.", List.of());
    }
}
