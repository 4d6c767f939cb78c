package org.onward.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/** Rejects malformed addresses first, so that later code need not handle them. */
@PreMatching
public final class CanonicalAddressFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        CanonicalPath.require(request.getUriInfo().getRequestUri().getRawPath());
        String address = request.getUriInfo().getRequestUri().toString();
        if (address.contains("%00")) {
            throw Problem.malformed("address", "The address has a character that cannot be in it.");
        }
    }
}
