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
 * Lets as many requests work at once as the connections to the database are enough for. The others wait in line, in the
 * order in which they came and without a thread each, and not for long: then they are told so (503). A place is taken once the
 * request's body is here, and is free again as soon as its answer is ready, whether or not the client reads it.
 *
 * <p>Requests without a session take at most half of the places for one address, and a part of the line. Those of people who
 * are signed in are not limited by address, because a whole trust may share one.
 *
 * <p>Jetty's QoSHandler frees a place only when the client has read the answer, and counts no addresses.
 */
public final class ConcurrencyLimit extends Handler.Wrapper {
    private static final int LONGEST_LINE = 1024;
    private static final int LONGEST_LINE_OF_ONE_ADDRESS = 128;

    private final int most;
    private final int mostWithoutSession;
    private final Duration longestWait;
    private final KnownSessions sessions;
    private final UnreadAnswers answers;
    private final Object lock = new Object();
    private final Set<Work> line = new LinkedHashSet<>();
    private final Map<ClientAddress, Share> shares = new HashMap<>();
    private int atWork;

    /** What requests without a session from one address take. */
    private static final class Share {
        private int atWork;
        private int inLine;
    }

    public ConcurrencyLimit(int most, Duration longestWait, KnownSessions sessions, UnreadAnswers answers) {
        this.most = most;
        this.mostWithoutSession = Math.max(1, most / 2);
        this.longestWait = longestWait;
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
        if (Request.getPathInContext(request).startsWith("/assets/")) {
            // They are in memory: they need no database, and no place.
            CollectedAnswer answer = new CollectedAnswer(request, response, callback, answers, () -> {});
            return super.handle(request, answer, answer);
        }
        Work work = new Work(request, response, callback);
        if (begin(work)) {
            return work.begin();
        }
        if (enterLine(work)) {
            deadlines().watch(work);
        } else {
            work.turnAway();
        }
        return true;
    }

    private boolean begin(Work work) {
        synchronized (lock) {
            if (line.isEmpty() && mayBegin(work)) {
                count(work);
                return true;
            }
            return false;
        }
    }

    /** The line may have become shorter since. */
    private boolean enterLine(Work work) {
        Optional<Work> next;
        synchronized (lock) {
            if (line.size() >= LONGEST_LINE) {
                return false;
            }
            if (work.limited) {
                Share share = share(work);
                if (share.inLine >= LONGEST_LINE_OF_ONE_ADDRESS) {
                    return false;
                }
                share.inLine++;
            }
            line.add(work);
            next = takeNext();
        }
        next.ifPresent(Work::dispatch);
        return true;
    }

    private void free(Work work) {
        Optional<Work> next;
        synchronized (lock) {
            atWork--;
            if (work.limited) {
                Share share = share(work);
                share.atWork--;
                forgetIfEmpty(work.client, share);
            }
            next = takeNext();
        }
        next.ifPresent(Work::dispatch);
    }

    private boolean leaveLine(Work work) {
        synchronized (lock) {
            if (!line.remove(work)) {
                return false;
            }
            leftLine(work);
            return true;
        }
    }

    /** The first in line who may begin, if anybody may. */
    private Optional<Work> takeNext() {
        for (Iterator<Work> waiting = line.iterator(); atWork < most && waiting.hasNext(); ) {
            Work work = waiting.next();
            if (mayBegin(work)) {
                waiting.remove();
                count(work);
                leftLine(work);
                return Optional.of(work);
            }
        }
        return Optional.empty();
    }

    private boolean mayBegin(Work work) {
        if (atWork >= most) {
            return false;
        }
        Share share = work.limited ? shares.get(work.client) : null;
        return share == null || share.atWork < mostWithoutSession;
    }

    private void count(Work work) {
        atWork++;
        if (work.limited) {
            share(work).atWork++;
        }
    }

    private void leftLine(Work work) {
        if (work.limited) {
            Share share = share(work);
            share.inLine--;
            forgetIfEmpty(work.client, share);
        }
    }

    private Share share(Work work) {
        return shares.computeIfAbsent(work.client, address -> new Share());
    }

    private void forgetIfEmpty(ClientAddress client, Share share) {
        if (share.atWork == 0 && share.inLine == 0) {
            shares.remove(client);
        }
    }

    /** How many addresses are remembered: those with a request that waits or works, and no others. */
    int addresses() {
        synchronized (lock) {
            return shares.size();
        }
    }

    /** A request that waits for a place, or has one. */
    private final class Work implements Deadlines.Limited {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final ClientAddress client;
        private final boolean limited;
        private final long started = NanoTime.now();
        private final AtomicBoolean done = new AtomicBoolean();

        Work(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.client = ClientAddress.of(request);
            this.limited = !sessions.knows(request);
        }

        boolean begin() throws Exception {
            Request.addCompletionListener(request, failure -> finish());
            CollectedAnswer answer = new CollectedAnswer(request, response, callback, answers, this::finish);
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

        /** Off the thread that freed the place: that one has work of its own. */
        void dispatch() {
            deadlines().forget(this);
            request.getContext().execute(() -> {
                try {
                    if (!begin()) {
                        Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                    }
                } catch (Throwable t) {
                    Response.writeError(request, response, callback, t);
                }
            });
        }

        void finish() {
            if (done.compareAndSet(false, true)) {
                free(this);
            }
        }

        void turnAway() {
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
        }

        @Override
        public long startedNanoTime() {
            return started;
        }

        @Override
        public Duration timeAllowed() {
            return longestWait;
        }

        @Override
        public void timeIsUp() {
            if (leaveLine(this)) {
                request.getContext().execute(this::turnAway);
            }
        }
    }
}
