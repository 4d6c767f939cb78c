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
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@link Form} for a resource method. If its CSRF token does not match the person's session, the page was
 * open too long or the form comes from another site. Then the form gets a problem, so that nothing is done and the page
 * shows it again with its text and a fresh token. A form that was held because the session had ended is treated in the
 * same way.
 */
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class FormReader implements MessageBodyReader<Form> {
    static final int MAX_BYTES = 256 * 1024;

    private final HeldForms heldForms;

    @Context
    @Nullable
    private HttpServletRequest request;

    public FormReader(HeldForms heldForms) {
        this.heldForms = heldForms;
    }

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
        Form form = submitted().orElseGet(() -> parsed(read(body)));
        Optional<PageUser> visitor = property(PageUser.PROPERTY, PageUser.class);
        if (visitor.isPresent()) {
            return check(form, visitor.get());
        }
        return form;
    }

    /** The form that {@link SubmittedFormFilter} has read already. */
    private Optional<Form> submitted() {
        return property(Form.PROPERTY, Form.class);
    }

    private <T> Optional<T> property(String name, Class<T> type) {
        return request == null ? Optional.empty() : Optional.ofNullable(type.cast(request.getAttribute(name)));
    }

    private Form check(Form form, PageUser visitor) {
        if (!form.entered(Form.HELD_FORM).isEmpty()) {
            return restoreHeldForm(form, visitor);
        }
        id(form, Form.RESTORED_FROM).ifPresent(form::setHeldForm);
        if (!CsrfMask.matches(visitor.unmaskedCsrf(), form.entered(Form.CSRF))) {
            form.rejectForm("This page had been open for a long time. Nothing was lost: check it and send it again.");
        }
        return form;
    }

    /**
     * Replaces the request's form by the held form and adds a problem. The page then shows the held form, and nothing
     * is done.
     */
    private Form restoreHeldForm(Form selection, PageUser visitor) {
        Optional<HeldForm> held =
                id(selection, Form.HELD_FORM).flatMap(id -> heldForms.find(visitor.id(), id, address()));
        Form form = selection;
        if (held.isPresent()) {
            form = new Form(new MultivaluedHashMap<>());
            held.get().fields().forEach(form::enter);
            form.setHeldForm(held.get().id());
            form.rejectForm("You were signed out while you wrote this. Nothing was sent yet: check it and send it.");
        } else {
            form.rejectForm("What you wrote is no longer kept, or was sent already.");
        }
        if (request != null) {
            request.setAttribute(Form.PROPERTY, form);
        }
        return form;
    }

    private String address() {
        return request == null ? "" : Paths.pathAndQuery(request.getRequestURI(), request.getQueryString());
    }

    private static Optional<UUID> id(Form form, String field) {
        try {
            return Optional.of(form.entered(field))
                    .filter(value -> !value.isEmpty())
                    .map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] read(InputStream body) {
        try {
            return body.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Form parsed(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw new Problem(Problem.ProblemType.TOO_LARGE, "Shorten the text and send it again.", List.of());
        }
        return Form.received(parse(new String(body, StandardCharsets.UTF_8)));
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
