package org.onward.server.limits;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.compression.InflaterPool;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;
import org.onward.web.Problem;
import org.onward.web.Problem.ProblemType;

/**
 * Reads the body of one request asynchronously. The bytes are copied, so that the memory is proportional to the size of
 * the body, even if each network buffer has few bytes.
 */
final class BufferedRequestBody implements Deadlines.Limited, Invocable.Task {
    private static final int INITIAL_SIZE = 2 * 1024;

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Next next;
    private final IncompleteBodies unread;
    private final Deadlines deadlines;
    private final MinimumRate pace;
    private final ClientAddress client;
    private final long started = NanoTime.now();
    private final AtomicBoolean released = new AtomicBoolean();
    private boolean ended;
    private volatile boolean evicted;
    private volatile int length;
    private byte[] buffer = new byte[0];
    private @Nullable Gunzip gunzip;

    /** Handles the request when its body is complete. */
    interface Next {
        boolean handle(Request request, Response response, Callback callback) throws Exception;
    }

    BufferedRequestBody(
            Request request,
            Response response,
            Callback callback,
            Next next,
            IncompleteBodies unread,
            Deadlines deadlines,
            MinimumRate pace) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.next = next;
        this.unread = unread;
        this.deadlines = deadlines;
        this.pace = pace;
        this.client = ClientAddress.of(request);
    }

    ClientAddress client() {
        return client;
    }

    /** Unpacks the body with gzip. */
    BufferedRequestBody unpackedWith(InflaterPool inflaters) {
        gunzip = new Gunzip(inflaters, this::append);
        return this;
    }

    /** Passes the request on without reading its body. */
    boolean handleWithoutBody(Problem reason) throws Exception {
        return next.handle(new RequestWithUnusableBody(request, reason), response, callback);
    }

    /**
     * Reads the available part of the body. If it is not complete, this returns, and the rest is read when it arrives.
     */
    boolean readAvailable() throws Exception {
        Content.Chunk chunk = request.read();
        if (chunk != null && chunk.isLast() && !chunk.hasRemaining() && !Content.Chunk.isFailure(chunk)) {
            return next.handle(request, response, callback);
        }
        Request.addCompletionListener(request, failure -> release());
        unread.begin(this).ifPresent(BufferedRequestBody::evict);
        Request read = advance(chunk);
        if (read != null) {
            if (evicted) {
                rejectAsBusy();
                return true;
            }
            return next.handle(read, response, callback);
        }
        deadlines.watch(this);
        request.demand(this);
        return true;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    /** Called when more bytes are available or the body failed. */
    @Override
    public void run() {
        Request read;
        try {
            read = advance(request.read());
        } catch (RuntimeException e) {
            callback.failed(e);
            return;
        }
        if (read == null) {
            request.demand(this);
        } else if (evicted) {
            request.getContext().execute(this::rejectAsBusy);
        } else if (read instanceof RequestWithUnusableBody failed && failed.clientIsGone()) {
            callback.failed(failed.reason());
        } else {
            request.getContext().execute(() -> passOn(read));
        }
    }

    private void passOn(Request read) {
        try {
            if (!next.handle(read, response, callback)) {
                Response.writeError(read, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable t) {
            Response.writeError(read, response, callback, t);
        }
    }

    private void rejectAsBusy() {
        Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
    }

    /**
     * @return the request with its body, or with the reason why it cannot be used; null while the body is incomplete
     */
    private @Nullable Request advance(Content.@Nullable Chunk first) {
        Content.Chunk chunk = first;
        while (chunk != null) {
            if (Content.Chunk.isFailure(chunk)) {
                return ended(new RequestWithUnusableBody(request, chunk.getFailure()));
            }
            boolean last = chunk.isLast();
            Optional<Problem> wrong = process(chunk.getByteBuffer(), last);
            chunk.release();
            if (wrong.isPresent()) {
                return ended(new RequestWithUnusableBody(request, wrong.get()));
            }
            if (last) {
                return ended(new RequestWithBody(request, ByteBuffer.wrap(buffer, 0, length), gunzip != null));
            }
            chunk = request.read();
        }
        return null;
    }

    private Optional<Problem> process(ByteBuffer bytes, boolean last) {
        if (gunzip == null) {
            return append(bytes) ? Optional.empty() : Optional.of(RequestBodies.tooLarge());
        }
        try {
            if (!gunzip.unpack(bytes)) {
                return Optional.of(RequestBodies.tooLarge());
            }
            return last && !gunzip.isFinished() ? Optional.of(notGzip()) : Optional.empty();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof ZipException) {
                return Optional.of(notGzip());
            }
            throw e;
        }
    }

    private static Problem notGzip() {
        return Problem.malformed("body", "The body says that it is packed with gzip, and cannot be unpacked.");
    }

    private Request ended(Request read) {
        synchronized (this) {
            ended = true;
        }
        if (gunzip != null) {
            gunzip.destroy();
        }
        deadlines.forget(this);
        unread.end(this);
        return read;
    }

    private boolean append(ByteBuffer bytes) {
        int needed = length + bytes.remaining();
        if (needed > RequestBodies.MAX_BYTES) {
            return false;
        }
        if (needed > buffer.length) {
            int larger = Math.min(RequestBodies.MAX_BYTES, Math.max(Math.max(needed, INITIAL_SIZE), 2 * buffer.length));
            int more = larger - buffer.length;
            buffer = Arrays.copyOf(buffer, larger);
            unread.reserve(more, this).ifPresent(BufferedRequestBody::evict);
        }
        bytes.get(buffer, length, needed - length);
        length = needed;
        return true;
    }

    private void release() {
        if (released.compareAndSet(false, true)) {
            deadlines.forget(this);
            unread.end(this);
            unread.release(buffer.length);
        }
    }

    /** Cancels the request to make room for others. */
    private synchronized void evict() {
        if (!ended) {
            evicted = true;
            request.fail(new TimeoutException("others are waiting"));
        }
    }

    @Override
    public long startedNanoTime() {
        return started;
    }

    @Override
    public Duration timeAllowed() {
        return pace.timeLimit(length);
    }

    /** Not called after the body is complete, because it would fail the response. */
    @Override
    public synchronized void onTimeout() {
        if (!ended) {
            request.fail(new Problem(
                    ProblemType.TOO_SLOW,
                    "The request came too slowly, and was given up. Try again with a better connection.",
                    List.of()));
        }
    }

    /** A request with a complete, unpacked body. */
    private static final class RequestWithBody extends Request.Wrapper {
        private final ByteBuffer body;
        private final HttpFields headers;
        private boolean consumed;

        RequestWithBody(Request request, ByteBuffer body, boolean unpacked) {
            super(request);
            this.body = body;
            this.headers = unpacked
                    ? HttpFields.build(request.getHeaders())
                            .remove(HttpHeader.CONTENT_ENCODING)
                            .put(HttpHeader.CONTENT_LENGTH, body.remaining())
                            .asImmutable()
                    : request.getHeaders();
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }

        @Override
        public long getLength() {
            return body.limit();
        }

        @Override
        public Content.Chunk read() {
            if (consumed) {
                return Content.Chunk.EOF;
            }
            consumed = true;
            return Content.Chunk.from(body, true);
        }

        @Override
        public void demand(Runnable onContent) {
            onContent.run();
        }
    }

    /**
     * A request whose body cannot be used. Reading the body throws the reason. The body begins with a blank, because
     * Jersey checks for a body before it selects a resource, when an exception could not be answered.
     */
    private static final class RequestWithUnusableBody extends Request.Wrapper {
        private final Throwable reason;
        private boolean blankRead;

        RequestWithUnusableBody(Request request, Throwable reason) {
            super(request);
            this.reason = reason;
        }

        boolean clientIsGone() {
            return reason instanceof EofException;
        }

        Throwable reason() {
            return reason;
        }

        @Override
        public Content.Chunk read() {
            if (!blankRead) {
                blankRead = true;
                return Content.Chunk.from(ByteBuffer.wrap(new byte[] {' '}), false);
            }
            Throwable problem = reason instanceof Problem
                    ? reason
                    : Problem.malformed("body", "The body could not be read to its end. Send it again.");
            return Content.Chunk.from(new IOException(problem), true);
        }

        @Override
        public void demand(Runnable onContent) {
            onContent.run();
        }
    }
}
