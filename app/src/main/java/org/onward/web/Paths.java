package org.onward.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;

/** Which addresses are the API's. */
public final class Paths {
    private static final String API = "api/";

    private Paths() {}

    public static boolean isApi(ContainerRequestContext request) {
        return isApi(request.getUriInfo());
    }

    static boolean isApi(UriInfo address) {
        String path = address.getPath();
        return path.startsWith(API) || path.startsWith("/" + API);
    }
}
