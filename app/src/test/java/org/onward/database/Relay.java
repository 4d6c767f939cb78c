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

/** A TCP proxy in front of the database that a test can disconnect and reconnect. */
public final class Relay implements AutoCloseable {
    private final String host;
    private final int port;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private ServerSocket serverSocket;

    /** Forwards to the database of the settings. */
    public Relay(DatabaseSettings settings) {
        String[] address = settings.url()
                .replaceFirst("jdbc:postgresql://([^/]+)/.*", "$1")
                .split(":", 2);
        host = address[0];
        port = Integer.parseInt(address[1]);
        serverSocket = listen(0);
    }

    /** The database's url with this proxy's address. */
    public String through(String url) {
        return url.replaceFirst("//[^/]+/", "//127.0.0.1:" + serverSocket.getLocalPort() + "/");
    }

    public void disconnect() {
        close();
    }

    public void reconnect() {
        serverSocket = listen(serverSocket.getLocalPort());
    }

    @Override
    public void close() {
        try {
            serverSocket.close();
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
            Socket client = listening.accept();
            Socket server = new Socket(host, port);
            open.add(client);
            open.add(server);
            run(() -> copy(client, server));
            run(() -> copy(server, client));
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

    /** Runs in a daemon thread until the proxy is disconnected. */
    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // disconnected
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
