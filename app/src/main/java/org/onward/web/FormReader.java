package org.onward.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link Form}. One whose token is not the visitor's was open too long (or comes from another site): it arrives
 * with a problem, so that nothing is done and the page shows it again with its text kept and a fresh token.
 */
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class FormReader implements MessageBodyReader<Form> {
    private static final int LARGEST = 256 * 1024;

    @Context
    @Nullable
    private HttpServletRequest request;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Form.class;
    }

    @Override
    public Form readFrom(
            Class<Form> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Problem(Problem.Kind.TOO_LARGE, "Shorten the text and send it again.", List.of());
        }
        Form form = Form.received(parse(new String(bytes, StandardCharsets.UTF_8)));
        if (!isFresh(form)) {
            form.reject(
                    "main-content",
                    "This page had been open for a long time. Nothing was lost: check it and send it again.");
        }
        return form;
    }

    private boolean isFresh(Form form) {
        Visitor visitor = request == null ? null : (Visitor) request.getAttribute(Visitor.PROPERTY);
        return visitor == null || CsrfMask.isOver(visitor.unmaskedCsrf(), form.entered(Form.CSRF));
    }

    private static MultivaluedMap<String, String> parse(String body) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.add(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.malformed("form", "The form cannot be read. Go back, reload the page and try again.");
        }
    }
}
