package org.onward.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

/** Sets the status 201 for methods marked {@link Created}. */
public final class CreatedStatus implements DynamicFeature {
    @Override
    public void configure(ResourceInfo method, FeatureContext context) {
        if (method.getResourceMethod().isAnnotationPresent(Created.class)) {
            context.register(new Filter());
        }
    }

    private static final class Filter implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getStatus() == 200) {
                response.setStatus(201);
            }
        }
    }
}
