package org.onward.web;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Renders the document of a {@link PdfDownload} as a tagged PDF, which screen readers can read. The document can load
 * nothing from outside.
 */
@Produces(PdfDownload.TYPE)
public final class PdfDownloadWriter implements MessageBodyWriter<PdfDownload> {
    static final int AT_ONCE = 2;

    /** PDFBox brings this font (SIL Open Font Licence). A tagged PDF must contain its fonts. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final DownloadLimit limit = new DownloadLimit(AT_ONCE);
    private final Templates templates = new Templates();

    public PdfDownloadWriter() {
        // Its messages may quote the document.
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == PdfDownload.class;
    }

    @Override
    @SuppressWarnings("try") // The permit is closed, not used.
    public void writeTo(
            PdfDownload download,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream client)
            throws IOException {
        byte[] pdf;
        try (DownloadLimit.Permit permit = limit.acquire(download.person())) {
            pdf = render(new String(templates.render(download.document()), StandardCharsets.UTF_8));
        }
        headers.putSingle(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(download.fileName()));
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, pdf.length);
        client.write(pdf);
    }

    private static byte[] render(String xhtml) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Liberation Sans");
        builder.useExternalResourceAccessControl(
                (uri, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, kind) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withHtmlContent(xhtml, null);
        builder.toStream(pdf);
        builder.run();
        return pdf.toByteArray();
    }
}
