package org.onward.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Tells addresses of the API from those of pages. */
public final class Paths {
    private static final String API = "api/";

    private Paths() {}

    public static boolean isApi(ContainerRequestContext request) {
        return isApi(request.getUriInfo());
    }

    /** The path and query of an address, as in a form's action. */
    public static String pathAndQuery(String path, @Nullable String query) {
        return query == null || query.isEmpty() ? path : path + "?" + query;
    }

    static boolean isApi(UriInfo address) {
        String path = address.getPath();
        return path.startsWith(API) || path.startsWith("/" + API);
    }
}
