package org.onward.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Turns away calls without a body that need one, after access was decided: who may not send one does not hear about it. */
@Priority(Priorities.ENTITY_CODER)
public final class BodyGuard implements ContainerRequestFilter, ReaderInterceptor {
    @Override
    public void filter(ContainerRequestContext request) {
        if (Paths.isApi(request) && request.getMethod().equals(HttpMethod.POST) && !request.hasEntity()) {
            throw noBody();
        }
    }

    /** A body that is the JSON word null would otherwise reach a method as no body at all. */
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body == null) {
            throw noBody();
        }
        return body;
    }

    private static Problem noBody() {
        return Problem.malformed("body", "Send a JSON object in the body.");
    }
}
