package org.onward;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** A minimal HTTP/2 client (RFC 9113) that never sends WINDOW_UPDATE frames, which ordinary clients do. */
final class RawHttp2 implements AutoCloseable {
    private static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    static final int WINDOW_UPDATE = 8;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int SETTINGS_INITIAL_WINDOW_SIZE = 4;

    private final SSLSocket socket;
    private final DataInputStream in;
    private final OutputStream out;

    record Frame(int type, int stream, ByteBuffer payload) {
        String text() {
            return StandardCharsets.UTF_8.decode(payload.duplicate()).toString();
        }
    }

    /** @param window the initial flow-control window for each response */
    RawHttp2(SSLContext trusting, int port, int window) throws IOException {
        socket = (SSLSocket) trusting.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        send(SETTINGS, 0, 0, new byte[] {
            0,
            SETTINGS_INITIAL_WINDOW_SIZE,
            (byte) (window >> 24),
            (byte) (window >> 16),
            (byte) (window >> 8),
            (byte) window
        });
    }

    /** Starts a request. Streams of clients have odd numbers. */
    void begin(int stream, String method, String path, Map<String, String> headers, boolean last) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        for (List<String> field : List.of(
                List.of(":method", method),
                List.of(":scheme", "https"),
                List.of(":path", path),
                List.of(":authority", "localhost:" + socket.getPort()))) {
            literal(block, field.get(0), field.get(1));
        }
        for (Map.Entry<String, String> header : headers.entrySet()) {
            literal(block, header.getKey(), header.getValue());
        }
        send(HEADERS, END_HEADERS | (last ? END_STREAM : 0), stream, block.toByteArray());
    }

    void data(int stream, byte[] bytes, boolean last) throws IOException {
        send(DATA, last ? END_STREAM : 0, stream, bytes);
    }

    /** Returns the next frame of this stream and skips frames of other streams. */
    Frame next(int stream) throws IOException {
        Frame frame;
        do {
            frame = read();
        } while (frame.stream() != stream);
        return frame;
    }

    private Frame read() throws IOException {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        in.readUnsignedByte();
        int stream = in.readInt();
        byte[] payload = new byte[length];
        in.readFully(payload);
        return new Frame(type, stream, ByteBuffer.wrap(payload));
    }

    private void send(int type, int flags, int stream, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(payload.length >> 16);
        frame.write(payload.length >> 8);
        frame.write(payload.length);
        frame.write(type);
        frame.write(flags);
        for (int shift = 24; shift >= 0; shift -= 8) {
            frame.write(stream >> shift);
        }
        frame.writeBytes(payload);
        out.write(frame.toByteArray());
        out.flush();
    }

    /** A literal header field without indexing (RFC 7541, 6.2.2). */
    private static void literal(ByteArrayOutputStream block, String name, String value) {
        block.write(0);
        for (String text : List.of(name, value)) {
            block.write(text.length());
            block.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
