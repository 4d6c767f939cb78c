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
 * Collects an answer, up to a size that every page stays below, and sends it without a thread: whoever writes it never waits
 * for the client. A longer answer (a download) is passed on at the client's pace, and keeps its thread and its place.
 */
final class CollectedAnswer extends Response.Wrapper implements Callback, Deadlines.Limited {
    static final int LARGEST = 512 * 1024;

    private static final int FIRST_BUFFER = 8 * 1024;

    private final Callback callback;
    private final UnreadAnswers unread;
    private final Runnable ready;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private byte[] collected = new byte[0];
    private int size;
    private boolean passesOn;
    private boolean complete;
    private volatile boolean sent;
    private volatile long readySince;

    /** Two things: the answer is sent, and whoever wrote it has finished. */
    private final AtomicInteger outstanding = new AtomicInteger(2);

    /** @param ready is run when the answer is complete, whether or not anybody reads it; perhaps twice */
    CollectedAnswer(Request request, Response response, Callback callback, UnreadAnswers unread, Runnable ready) {
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
        } else if (passesOn) {
            super.write(last, content, written);
        } else if (size + BufferUtil.length(content) > LARGEST) {
            passesOn = true;
            collect(content);
            super.write(last, ByteBuffer.wrap(collected, 0, size), written);
        } else {
            collect(content);
            if (last) {
                send();
            }
            written.succeeded();
        }
    }

    private void collect(@Nullable ByteBuffer content) {
        int more = BufferUtil.length(content);
        if (content == null || more == 0) {
            return;
        }
        if (size + more > collected.length) {
            int larger = Math.max(size == 0 ? announcedLength() : 2 * collected.length, FIRST_BUFFER);
            collected = Arrays.copyOf(collected, Math.max(size + more, larger));
        }
        content.get(collected, size, more);
        size += more;
    }

    /** The Content-Length of the answer in bytes, so that the buffer never has to grow; 0 if it is unknown or too large. */
    private int announcedLength() {
        long length = getHeaders().getLongField(HttpHeader.CONTENT_LENGTH);
        return length > LARGEST ? 0 : (int) Math.max(0, length);
    }

    private void send() {
        complete = true;
        readySince = NanoTime.now();
        ready.run();
        super.write(true, ByteBuffer.wrap(collected, 0, size), Callback.from(this::sent, this::notSent));
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

    private void notSent(Throwable why) {
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

    /** Whoever wrote it has finished. */
    @Override
    public void succeeded() {
        if (passesOn) {
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

    /** What was collected cannot be taken back by whoever wrote it, just as if it had been sent. */
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
        return unread.pace().timeFor(size);
    }

    @Override
    public void timeIsUp() {
        giveUp();
    }

    /** The connection ends, or over HTTP/2 the stream. */
    void giveUp() {
        if (!sent) {
            callback.failed(new TimeoutException("the client does not read its answer"));
        }
    }
}
