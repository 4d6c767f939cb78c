package org.onward.content.links;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server on this machine whose path gives the response: {@code /301/200} redirects to {@code /200}. */
final class SmallWeb implements AutoCloseable {
    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<String> agents = new CopyOnWriteArrayList<>();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    SmallWeb() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI at(String path) {
        return URI.create("http://localhost:%d%s".formatted(server.getAddress().getPort(), path));
    }

    /** The same server by another host name. */
    URI elsewhere(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }

    private void answer(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        String path = exchange.getRequestURI().getPath();
        requests.add(exchange.getRequestMethod() + " " + path);
        agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
        String[] steps = path.substring(1).split("/", 2);
        if (steps[0].equals("silence")) {
            await(closing);
        }
        boolean headRefused = steps[0].equals("no-head");
        int status = headRefused ? (exchange.getRequestMethod().equals("HEAD") ? 405 : 200) : number(steps[0]);
        if (status > 300 && status < 400) {
            exchange.getResponseHeaders().set("Location", steps.length > 1 ? "/" + steps[1] : path);
        }
        if (steps.length > 1 && steps[1].equals("later")) {
            exchange.getResponseHeaders().set("Retry-After", "120");
        }
        atOnce.decrementAndGet();
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static int number(String step) {
        return step.matches("\\d+") ? Integer.parseInt(step) : 200;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new UncheckedIOException(new IOException(stopped));
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
