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

/** One body that is on its way. It is copied, so that it takes the memory that it has bytes, however it arrives. */
final class CollectedBody implements Deadlines.Limited, Invocable.Task {
    private static final int FIRST_BUFFER = 2 * 1024;

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Next next;
    private final UnreadBodies unread;
    private final Deadlines deadlines;
    private final Pace pace;
    private final ClientAddress client;
    private final long started = NanoTime.now();
    private final AtomicBoolean released = new AtomicBoolean();
    private boolean ended;
    private volatile boolean mustGo;
    private volatile int length;
    private byte[] buffer = new byte[0];
    private @Nullable Gunzip gunzip;

    /** What works on the request once its body is here. */
    interface Next {
        boolean handle(Request request, Response response, Callback callback) throws Exception;
    }

    CollectedBody(
            Request request,
            Response response,
            Callback callback,
            Next next,
            UnreadBodies unread,
            Deadlines deadlines,
            Pace pace) {
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

    /** For a body that was packed with gzip. */
    CollectedBody unpackedBy(InflaterPool inflaters) {
        gunzip = new Gunzip(inflaters, this::keep);
        return this;
    }

    /** For a body that will not be read at all. */
    boolean handOnUnread(Problem why) throws Exception {
        return next.handle(new Failed(request, why), response, callback);
    }

    /** Reads what is here; when that is not all, the rest is read when it comes, and this returns. */
    boolean collect() throws Exception {
        Content.Chunk chunk = request.read();
        if (chunk != null && chunk.isLast() && !chunk.hasRemaining() && !Content.Chunk.isFailure(chunk)) {
            return next.handle(request, response, callback);
        }
        Request.addCompletionListener(request, failure -> release());
        unread.begin(this).ifPresent(CollectedBody::go);
        Request read = advance(chunk);
        if (read != null) {
            if (mustGo) {
                turnAway();
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

    /** More has come, or nothing will any more. */
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
        } else if (mustGo) {
            request.getContext().execute(this::turnAway);
        } else if (read instanceof Failed failed && failed.clientIsGone()) {
            callback.failed(failed.why());
        } else {
            request.getContext().execute(() -> handOn(read));
        }
    }

    private void handOn(Request read) {
        try {
            if (!next.handle(read, response, callback)) {
                Response.writeError(read, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable t) {
            Response.writeError(read, response, callback, t);
        }
    }

    private void turnAway() {
        Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
    }

    /** @return the request with its body, or with the reason why that cannot be used; null while something is missing */
    private @Nullable Request advance(Content.@Nullable Chunk first) {
        Content.Chunk chunk = first;
        while (chunk != null) {
            if (Content.Chunk.isFailure(chunk)) {
                return ended(new Failed(request, chunk.getFailure()));
            }
            boolean last = chunk.isLast();
            Optional<Problem> wrong = take(chunk.getByteBuffer(), last);
            chunk.release();
            if (wrong.isPresent()) {
                return ended(new Failed(request, wrong.get()));
            }
            if (last) {
                return ended(new RequestWithBody(request, ByteBuffer.wrap(buffer, 0, length), gunzip != null));
            }
            chunk = request.read();
        }
        return null;
    }

    private Optional<Problem> take(ByteBuffer bytes, boolean last) {
        if (gunzip == null) {
            return keep(bytes) ? Optional.empty() : Optional.of(RequestBodies.tooLarge());
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

    private boolean keep(ByteBuffer bytes) {
        int needed = length + bytes.remaining();
        if (needed > RequestBodies.LARGEST) {
            return false;
        }
        if (needed > buffer.length) {
            int larger = Math.min(RequestBodies.LARGEST, Math.max(Math.max(needed, FIRST_BUFFER), 2 * buffer.length));
            int more = larger - buffer.length;
            buffer = Arrays.copyOf(buffer, larger);
            unread.take(more, this).ifPresent(CollectedBody::go);
        }
        bytes.get(buffer, length, needed - length);
        length = needed;
        return true;
    }

    private void release() {
        if (released.compareAndSet(false, true)) {
            deadlines.forget(this);
            unread.end(this);
            unread.giveBack(buffer.length);
        }
    }

    /** There is no room for it any more. */
    private synchronized void go() {
        if (!ended) {
            mustGo = true;
            request.fail(new TimeoutException("others are waiting"));
        }
    }

    @Override
    public long startedNanoTime() {
        return started;
    }

    @Override
    public Duration timeAllowed() {
        return pace.timeFor(length);
    }

    /** What fails once its body is here would fail the answer. */
    @Override
    public synchronized void timeIsUp() {
        if (!ended) {
            request.fail(new Problem(
                    ProblemType.TOO_SLOW,
                    "The request came too slowly, and was given up. Try again with a better connection.",
                    List.of()));
        }
    }

    /** A request whose body is here, unpacked. */
    private static final class RequestWithBody extends Request.Wrapper {
        private final ByteBuffer body;
        private final HttpFields headers;
        private boolean given;

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
            if (given) {
                return Content.Chunk.EOF;
            }
            given = true;
            return Content.Chunk.from(body, true);
        }

        @Override
        public void demand(Runnable onContent) {
            onContent.run();
        }
    }

    /**
     * A request whose body cannot be used, for a reason that whoever reads it is told. It begins with a blank, because Jersey
     * looks whether there is a body before it looks for a resource, where nobody could answer.
     */
    private static final class Failed extends Request.Wrapper {
        private final Throwable why;
        private boolean begun;

        Failed(Request request, Throwable why) {
            super(request);
            this.why = why;
        }

        boolean clientIsGone() {
            return why instanceof EofException;
        }

        Throwable why() {
            return why;
        }

        @Override
        public Content.Chunk read() {
            if (!begun) {
                begun = true;
                return Content.Chunk.from(ByteBuffer.wrap(new byte[] {' '}), false);
            }
            Throwable problem = why instanceof Problem
                    ? why
                    : Problem.malformed("body", "The body could not be read to its end. Send it again.");
            return Content.Chunk.from(new IOException(problem), true);
        }

        @Override
        public void demand(Runnable onContent) {
            onContent.run();
        }
    }
}
