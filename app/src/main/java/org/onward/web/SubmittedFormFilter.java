package org.onward.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a submitted form before all other filters. Any later response can then give the text back, even a refusal or a
 * database failure. A body that is not a form is left to {@link FormReader}.
 */
@Priority(Priorities.AUTHENTICATION - 100)
public final class SubmittedFormFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (!isForm(request)) {
            return;
        }
        byte[] body;
        try {
            body = request.getEntityStream().readNBytes(FormReader.MAX_BYTES + 1);
        } catch (IOException unreadable) {
            // FormReader reports the same problem after the access check.
            request.setEntityStream(failing(unreadable));
            return;
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        try {
            FormReader.parsed(body).attachTo(request);
        } catch (Problem unreadable) {
            // FormReader reports the same problem after the access check.
        }
    }

    private static InputStream failing(IOException why) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw why;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                throw why;
            }
        };
    }

    private static boolean isForm(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.POST)
                && !Paths.isApi(request)
                && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType());
    }
}
