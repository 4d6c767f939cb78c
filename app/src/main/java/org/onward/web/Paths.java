package org.onward.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Which addresses are the API's, and which are those of assets. */
public final class Paths {
    private static final String API = "api/";

    private static final String ASSETS = "assets/";

    private Paths() {}

    /** The same for everybody: nobody has to be recognised. */
    public static boolean isAsset(ContainerRequestContext request) {
        return begins(request.getUriInfo(), ASSETS);
    }

    public static boolean isApi(ContainerRequestContext request) {
        return isApi(request.getUriInfo());
    }

    /** What an address names on this service, as a form's action has it. */
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
