package org.onward.server.limits;

import java.nio.ByteBuffer;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.GZIPContentDecoder;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.util.compression.InflaterPool;

/** Unpacks gzip data in pieces until the consumer refuses one. */
final class Gunzip extends GZIPContentDecoder {
    private static final int PIECE = 8 * 1024;

    private final Predicate<ByteBuffer> consumer;
    private boolean accepted = true;

    /** @param consumer returns false when it accepts no more */
    Gunzip(InflaterPool inflaters, Predicate<ByteBuffer> consumer) {
        super(inflaters, null, PIECE);
        this.consumer = consumer;
    }

    /**
     * @return whether the consumer accepted everything; throws {@link ZipException} (undeclared) if the data is not
     *     gzip
     */
    boolean unpack(ByteBuffer packed) {
        while (accepted && packed.hasRemaining()) {
            decodeChunks(packed);
        }
        return accepted;
    }

    @Override
    protected boolean decodedChunk(RetainableByteBuffer piece) {
        accepted = consumer.test(piece.getByteBuffer());
        return !accepted;
    }
}
