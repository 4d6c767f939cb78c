package org.onward.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A cable to the database that a test can pull out, and put back in. */
public final class Relay implements AutoCloseable {
    private final String host;
    private final int port;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private ServerSocket here;

    /** To where the settings lead. */
    public Relay(DatabaseSettings settings) {
        String[] address = settings.url()
                .replaceFirst("jdbc:postgresql://([^/]+)/.*", "$1")
                .split(":", 2);
        host = address[0];
        port = Integer.parseInt(address[1]);
        here = listen(0);
    }

    /** The same address, through this cable. */
    public String through(String url) {
        return url.replaceFirst("//[^/]+/", "//127.0.0.1:" + here.getLocalPort() + "/");
    }

    public void pullOut() {
        close();
    }

    public void putBackIn() {
        here = listen(here.getLocalPort());
    }

    @Override
    public void close() {
        try {
            here.close();
            for (Socket socket = open.poll(); socket != null; socket = open.poll()) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerSocket listen(int at) {
        try {
            ServerSocket listening = new ServerSocket(at, 50, InetAddress.getLoopbackAddress());
            run(() -> accept(listening));
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) throws IOException {
        while (true) {
            Socket near = listening.accept();
            Socket far = new Socket(host, port);
            open.add(near);
            open.add(far);
            run(() -> copy(near, far));
            run(() -> copy(far, near));
        }
    }

    private static void copy(Socket from, Socket to) throws IOException {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** It ends when the cable is pulled out, and that is no failure. */
    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // pulled out
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
