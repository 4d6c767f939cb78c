package org.onward.server.limits;

import java.nio.ByteBuffer;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.GZIPContentDecoder;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.util.compression.InflaterPool;

/** Unpacks what comes, a piece at a time, for as long as somebody takes it. */
final class Gunzip extends GZIPContentDecoder {
    private static final int PIECE = 8 * 1024;

    private final Predicate<ByteBuffer> taker;
    private boolean taken = true;

    /** @param taker returns false when it wants no more */
    Gunzip(InflaterPool inflaters, Predicate<ByteBuffer> taker) {
        super(inflaters, null, PIECE);
        this.taker = taker;
    }

    /** @return whether all of it was taken; throws {@link ZipException}, unannounced, for what was not packed by gzip */
    boolean unpack(ByteBuffer packed) {
        while (taken && packed.hasRemaining()) {
            decodeChunks(packed);
        }
        return taken;
    }

    @Override
    protected boolean decodedChunk(RetainableByteBuffer piece) {
        taken = taker.test(piece.getByteBuffer());
        return !taken;
    }
}
