package org.onward.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Tells addresses of the API and of assets from those of pages. */
public final class Paths {
    private static final String API = "api/";

    private static final String ASSETS = "assets/";

    private Paths() {}

    /** Assets are the same for everybody, so the request needs no session. */
    public static boolean isAsset(ContainerRequestContext request) {
        return begins(request.getUriInfo(), ASSETS);
    }

    public static boolean isApi(ContainerRequestContext request) {
        return isApi(request.getUriInfo());
    }

    /** The path and query of an address, as in a form's action. */
    public static String pathAndQuery(String path, @Nullable String query) {
        return query == null || query.isEmpty() ? path : path + "?" + query;
    }

    static boolean isApi(UriInfo address) {
        return begins(address, API);
    }

    private static boolean begins(UriInfo address, String folder) {
        String path = address.getPath();
        return path.startsWith(folder) || path.startsWith("/" + folder);
    }
}
