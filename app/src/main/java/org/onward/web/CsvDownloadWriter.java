package org.onward.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Writes a {@link CsvDownload} into a temporary file as fast as the database gives the rows, and only then sends it, as fast
 * as the client takes it. So no client holds a connection to the database, and a failure while the rows are read is an
 * answer of its own, never the first half of a file.
 */
@Produces("text/csv")
public final class CsvDownloadWriter implements MessageBodyWriter<CsvDownload> {
    static final int AT_ONCE = 4;
    private static final long LARGEST = 1L << 30;
    private static final int BUFFER = 64 * 1024;

    /** Without it Excel reads the file as Windows-1252. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final DownloadLimit limit = new DownloadLimit(AT_ONCE);
    private final InstantSource clock;
    private final Path folder;

    /** @param folder where the temporary files are, {@value #AT_ONCE} of 1 GB at most */
    public CsvDownloadWriter(InstantSource clock, Path folder) {
        this.clock = clock;
        this.folder = folder;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == CsvDownload.class;
    }

    @Override
    @SuppressWarnings("try") // The place is only held.
    public void writeTo(
            CsvDownload download,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream client)
            throws IOException {
        try (DownloadLimit.Permit place = limit.take(download.person());
                TemporaryFile file = TemporaryFile.in(folder, LARGEST)) {
            fill(file, download);
            headers.putSingle(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(download.fileName()));
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, file.size());
            file.copyTo(client, new DownloadPace(clock));
        }
    }

    private static void fill(TemporaryFile file, CsvDownload download) throws IOException {
        try (Writer writer = new OutputStreamWriter(
                        new BufferedOutputStream(file.output(), BUFFER), StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().build(writer)) {
            writer.write(BYTE_ORDER_MARK);
            download.rows().accept(csv::writeRecord);
        }
    }
}
