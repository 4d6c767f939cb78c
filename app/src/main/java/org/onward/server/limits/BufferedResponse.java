package org.onward.server.limits;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/**
 * Buffers a response and sends it asynchronously, so that no thread waits for the client. A response larger than the
 * buffer (a download) is sent at the client's pace and keeps its thread and its permit.
 */
final class BufferedResponse extends Response.Wrapper implements Callback, Deadlines.Limited {
    static final int MAX_SIZE = 512 * 1024;

    private static final int INITIAL_SIZE = 8 * 1024;

    private final Callback callback;
    private final UnreadResponses unread;
    private final Runnable ready;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private byte[] buffer = new byte[0];
    private int size;
    private boolean streaming;
    private boolean complete;
    private volatile boolean sent;
    private volatile long readySince;

    /** Counts two conditions: the response was sent, and the handler has finished. */
    private final AtomicInteger outstanding = new AtomicInteger(2);

    /** @param ready called when the response is complete, before the client has read it; may be called twice */
    BufferedResponse(Request request, Response response, Callback callback, UnreadResponses unread, Runnable ready) {
        super(request, response);
        this.callback = callback;
        this.unread = unread;
        this.ready = ready;
    }

    int size() {
        return size;
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer content, Callback written) {
        if (complete) {
            written.succeeded();
        } else if (streaming) {
            super.write(last, content, written);
        } else if (size + BufferUtil.length(content) > MAX_SIZE) {
            streaming = true;
            append(content);
            super.write(last, ByteBuffer.wrap(buffer, 0, size), written);
        } else {
            append(content);
            if (last) {
                send();
            }
            written.succeeded();
        }
    }

    private void append(@Nullable ByteBuffer content) {
        int more = BufferUtil.length(content);
        if (content == null || more == 0) {
            return;
        }
        if (size + more > buffer.length) {
            int larger = Math.max(size == 0 ? announcedLength() : 2 * buffer.length, INITIAL_SIZE);
            buffer = Arrays.copyOf(buffer, Math.max(size + more, larger));
        }
        content.get(buffer, size, more);
        size += more;
    }

    /** The Content-Length of the answer in bytes, so that the buffer never has to grow; 0 if it is unknown or too large. */
    private int announcedLength() {
        long length = getHeaders().getLongField(HttpHeader.CONTENT_LENGTH);
        return length > MAX_SIZE ? 0 : (int) Math.max(0, length);
    }

    private void send() {
        complete = true;
        readySince = NanoTime.now();
        ready.run();
        super.write(true, ByteBuffer.wrap(buffer, 0, size), Callback.from(this::sent, this::sendFailed));
        if (!sent) {
            unread.begin(this);
            if (sent) {
                unread.end(this);
            }
        }
    }

    private void sent() {
        sent = true;
        unread.end(this);
        finish();
    }

    private void sendFailed(Throwable why) {
        failure.set(why);
        sent();
    }

    private void finish() {
        if (outstanding.decrementAndGet() == 0) {
            Throwable why = failure.get();
            if (why == null) {
                callback.succeeded();
            } else {
                callback.failed(why);
            }
        }
    }

    /** The handler has finished. */
    @Override
    public void succeeded() {
        if (streaming) {
            callback.succeeded();
            return;
        }
        if (!complete) {
            send();
        }
        finish();
    }

    @Override
    public void failed(Throwable why) {
        ready.run();
        callback.failed(why);
    }

    @Override
    public InvocationType getInvocationType() {
        return callback.getInvocationType();
    }

    /** Buffered content counts as committed, because it cannot be reset. */
    @Override
    public boolean isCommitted() {
        return size > 0 || complete || super.isCommitted();
    }

    @Override
    public boolean hasLastWrite() {
        return complete || super.hasLastWrite();
    }

    @Override
    public long startedNanoTime() {
        return readySince;
    }

    @Override
    public Duration timeAllowed() {
        return unread.pace().timeLimit(size);
    }

    @Override
    public void onTimeout() {
        abort();
    }

    /** Aborts the connection, or the stream over HTTP/2. */
    void abort() {
        if (!sent) {
            callback.failed(new TimeoutException("the client does not read its answer"));
        }
    }
}
