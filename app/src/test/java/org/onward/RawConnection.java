package org.onward;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection to the running service whose bytes a test writes and reads itself: HTTP/1.1 as it is on the wire. */
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
        // Small, so that a client that does not read is one soon.
        socket.setReceiveBufferSize(4 * 1024);
        socket.connect(new InetSocketAddress("localhost", port));
        socket.setSoTimeout(60_000);
        return new RawConnection(socket);
    }

    /** Lines are given with {@code \n} and sent with {@code \r\n}. */
    public RawConnection send(String text) throws IOException {
        socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /** Characters up to U+00FF as one byte each. */
    public RawConnection sendBytes(String latin1) throws IOException {
        socket.getOutputStream().write(latin1.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Says that nothing more will come, and goes on listening. */
    public RawConnection endOfSending() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    public InputStream stream() throws IOException {
        return socket.getInputStream();
    }

    /** Everything until the service hangs up, as Latin-1, so that no byte is lost. */
    public String readAll() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** Hangs up at once, as a process does that was killed: whatever is still on its way is refused. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
