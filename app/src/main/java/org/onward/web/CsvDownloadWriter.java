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
 * Writes a {@link CsvDownload} into a temporary file, and sends the file when it is complete. A slow client therefore
 * holds no database connection. A failure while the rows are read is answered with a problem, not with half a file.
 */
@Produces("text/csv")
public final class CsvDownloadWriter implements MessageBodyWriter<CsvDownload> {
    static final int MAX_DOWNLOADS = 4;
    private static final long MAX_BYTES = 1L << 30;
    private static final int BUFFER = 64 * 1024;

    /** Without a byte order mark, Excel reads the file as Windows-1252. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final DownloadLimit limit = new DownloadLimit(MAX_DOWNLOADS);
    private final InstantSource clock;
    private final Path folder;

    /** @param folder for temporary files; at most {@value #MAX_DOWNLOADS} files of 1 GB each */
    public CsvDownloadWriter(InstantSource clock, Path folder) {
        this.clock = clock;
        this.folder = folder;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == CsvDownload.class;
    }

    @Override
    @SuppressWarnings("try") // The permit is closed, not used.
    public void writeTo(
            CsvDownload download,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream client)
            throws IOException {
        try (DownloadLimit.Permit permit = limit.acquire(download.person());
                TemporaryFile file = TemporaryFile.createIn(folder, MAX_BYTES)) {
            fill(file, download);
            headers.putSingle(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(download.fileName()));
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, file.size());
            file.copyTo(client, new DownloadRateCheck(clock));
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
