package org.onward;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A TCP connection on which a test writes and reads raw HTTP/1.1. */
public final class RawConnection implements AutoCloseable {
    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    public static RawConnection to(URI address) throws IOException {
        return to(address.getPort());
    }

    public static RawConnection to(int port) throws IOException {
        Socket socket = new Socket();
        // A small buffer, so that the server soon notices a client that does not read.
        socket.setReceiveBufferSize(4 * 1024);
        socket.connect(new InetSocketAddress("localhost", port));
        socket.setSoTimeout(60_000);
        return new RawConnection(socket);
    }

    /** Sends text; {@code \n} is replaced by {@code \r\n}. */
    public RawConnection send(String text) throws IOException {
        socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /** Sends each character up to U+00FF as one byte. */
    public RawConnection sendBytes(String latin1) throws IOException {
        socket.getOutputStream().write(latin1.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Closes the sending direction; responses can still be read. */
    public RawConnection endOfSending() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    public InputStream stream() throws IOException {
        return socket.getInputStream();
    }

    /** Reads until the service closes the connection, as Latin-1, so that no byte is lost. */
    public String readAll() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** Resets the connection, as happens when a client process is killed. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
