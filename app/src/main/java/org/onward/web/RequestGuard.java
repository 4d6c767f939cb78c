package org.onward.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;

/** Turns away what no page or client sends, before anybody has to think of it again. */
@PreMatching
public final class RequestGuard implements ContainerRequestFilter, ReaderInterceptor {
    private static final int LARGEST_BODY = 256 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        CanonicalPath.require(request.getUriInfo().getRequestUri().getRawPath());
        String address = request.getUriInfo().getRequestUri().toString();
        if (address.contains("%00")) {
            throw Problem.malformed("address", "The address has a character that cannot be in it.");
        }
        if (request.getLength() > LARGEST_BODY) {
            throw new Problem(Problem.Kind.TOO_LARGE, "Send at most 256 KB at once.", List.of());
        }
        if (Paths.isApi(request) && request.getMethod().equals(HttpMethod.POST) && !request.hasEntity()) {
            throw Problem.malformed("body", "Send a JSON object in the body.");
        }
    }

    /** A body that is the JSON word null would otherwise reach a method as no body at all. */
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body == null) {
            throw Problem.malformed("body", "Send a JSON object in the body.");
        }
        return body;
    }
}
