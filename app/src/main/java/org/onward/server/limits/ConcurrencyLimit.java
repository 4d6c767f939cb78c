package org.onward.server.limits;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.onward.web.KnownSessions;

/**
 * Limits the number of requests that run at the same time, in proportion to the database connections. Other requests
 * wait in a FIFO queue, without a thread, and get a 503 after a short time. A request takes a permit when its body is
 * complete, and releases it when its response is ready, before the client has read it.
 *
 * <p>Requests without a session may take at most half of the permits and a part of the queue for each address. Requests
 * with a session are not limited by address, because all people of an organisation may share one.
 *
 * <p>Jetty's QoSHandler releases a permit only when the client has read the response, and has no limit by address.
 */
public final class ConcurrencyLimit extends Handler.Wrapper {
    private static final int MAX_QUEUE = 1024;
    private static final int MAX_QUEUE_OF_ONE_ADDRESS = 128;

    private final int maxRunning;
    private final int maxRunningWithoutSession;
    private final Duration maxWait;
    private final KnownSessions sessions;
    private final UnreadResponses answers;
    private final Object lock = new Object();
    private final Set<LimitedRequest> queue = new LinkedHashSet<>();
    private final Map<ClientAddress, Share> shares = new HashMap<>();
    private int running;

    /** The requests without a session of one address. */
    private static final class Share {
        private int running;
        private int queued;
    }

    public ConcurrencyLimit(int maxRunning, Duration maxWait, KnownSessions sessions, UnreadResponses answers) {
        this.maxRunning = maxRunning;
        this.maxRunningWithoutSession = Math.max(1, maxRunning / 2);
        this.maxWait = maxWait;
        this.sessions = sessions;
        this.answers = answers;
    }

    @Override
    protected void doStart() throws Exception {
        Deadlines deadlines = new Deadlines(getServer().getScheduler());
        addBean(deadlines);
        answers.start(deadlines);
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        Deadlines deadlines = deadlines();
        removeBean(deadlines);
        deadlines.destroy();
    }

    private Deadlines deadlines() {
        return getBean(Deadlines.class);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        LimitedRequest entry = new LimitedRequest(request, response, callback);
        if (start(entry)) {
            return entry.start();
        }
        if (enqueue(entry)) {
            deadlines().watch(entry);
        } else {
            entry.rejectAsBusy();
        }
        return true;
    }

    private boolean start(LimitedRequest entry) {
        synchronized (lock) {
            if (queue.isEmpty() && mayStart(entry)) {
                countStart(entry);
                return true;
            }
            return false;
        }
    }

    /** A permit may have become free in the meantime. */
    private boolean enqueue(LimitedRequest entry) {
        Optional<LimitedRequest> next;
        synchronized (lock) {
            if (queue.size() >= MAX_QUEUE) {
                return false;
            }
            if (entry.limitedByAddress) {
                Share share = share(entry);
                if (share.queued >= MAX_QUEUE_OF_ONE_ADDRESS) {
                    return false;
                }
                share.queued++;
            }
            queue.add(entry);
            next = nextToStart();
        }
        next.ifPresent(LimitedRequest::dispatch);
        return true;
    }

    private void release(LimitedRequest entry) {
        Optional<LimitedRequest> next;
        synchronized (lock) {
            running--;
            if (entry.limitedByAddress) {
                Share share = share(entry);
                share.running--;
                forgetIfEmpty(entry.client, share);
            }
            next = nextToStart();
        }
        next.ifPresent(LimitedRequest::dispatch);
    }

    private boolean removeFromQueue(LimitedRequest entry) {
        synchronized (lock) {
            if (!queue.remove(entry)) {
                return false;
            }
            countRemoval(entry);
            return true;
        }
    }

    /** The first queued request that may start. */
    private Optional<LimitedRequest> nextToStart() {
        for (Iterator<LimitedRequest> waiting = queue.iterator(); running < maxRunning && waiting.hasNext(); ) {
            LimitedRequest entry = waiting.next();
            if (mayStart(entry)) {
                waiting.remove();
                countStart(entry);
                countRemoval(entry);
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private boolean mayStart(LimitedRequest entry) {
        if (running >= maxRunning) {
            return false;
        }
        Share share = entry.limitedByAddress ? shares.get(entry.client) : null;
        return share == null || share.running < maxRunningWithoutSession;
    }

    private void countStart(LimitedRequest entry) {
        running++;
        if (entry.limitedByAddress) {
            share(entry).running++;
        }
    }

    private void countRemoval(LimitedRequest entry) {
        if (entry.limitedByAddress) {
            Share share = share(entry);
            share.queued--;
            forgetIfEmpty(entry.client, share);
        }
    }

    private Share share(LimitedRequest entry) {
        return shares.computeIfAbsent(entry.client, address -> new Share());
    }

    private void forgetIfEmpty(ClientAddress client, Share share) {
        if (share.running == 0 && share.queued == 0) {
            shares.remove(client);
        }
    }

    /** The number of addresses with running or queued requests. */
    int addresses() {
        synchronized (lock) {
            return shares.size();
        }
    }

    /** A running or queued request. */
    private final class LimitedRequest implements Deadlines.Limited {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final ClientAddress client;
        private final boolean limitedByAddress;
        private final long started = NanoTime.now();
        private final AtomicBoolean done = new AtomicBoolean();

        LimitedRequest(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.client = ClientAddress.of(request);
            this.limitedByAddress = !sessions.knows(request);
        }

        boolean start() throws Exception {
            Request.addCompletionListener(request, failure -> finish());
            BufferedResponse answer = new BufferedResponse(request, response, callback, answers, this::finish);
            try {
                boolean handled = ConcurrencyLimit.super.handle(request, answer, answer);
                if (!handled) {
                    finish();
                }
                return handled;
            } catch (Throwable t) {
                finish();
                throw t;
            }
        }

        /** Runs on another thread, because the thread that released the permit has its own request. */
        void dispatch() {
            deadlines().forget(this);
            request.getContext().execute(() -> {
                try {
                    if (!start()) {
                        Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                    }
                } catch (Throwable t) {
                    Response.writeError(request, response, callback, t);
                }
            });
        }

        void finish() {
            if (done.compareAndSet(false, true)) {
                release(this);
            }
        }

        void rejectAsBusy() {
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
        }

        @Override
        public long startedNanoTime() {
            return started;
        }

        @Override
        public Duration timeAllowed() {
            return maxWait;
        }

        @Override
        public void onTimeout() {
            if (removeFromQueue(this)) {
                request.getContext().execute(this::rejectAsBusy);
            }
        }
    }
}
