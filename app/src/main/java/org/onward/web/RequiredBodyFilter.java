package org.onward.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * Rejects API calls without a body that need one. It runs after the access check, so that a caller without access
 * learns nothing about the body.
 */
@Priority(Priorities.ENTITY_CODER)
public final class RequiredBodyFilter implements ContainerRequestFilter, ReaderInterceptor {
    @Override
    public void filter(ContainerRequestContext request) {
        if (Paths.isApi(request) && request.getMethod().equals(HttpMethod.POST) && !request.hasEntity()) {
            throw noBody();
        }
    }

    /** Without this check, a body that is the JSON word null would reach the resource method as a null parameter. */
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
