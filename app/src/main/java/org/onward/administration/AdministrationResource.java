package org.onward.administration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;

/** How the service is. */
@Path("/administration")
@Produces(MediaType.TEXT_HTML)
public final class AdministrationResource {
    private final ServiceStatus state;

    public AdministrationResource(ServiceStatus state) {
        this.state = state;
    }

    @GET
    @Allowed(AccessRule.ADMINISTERS)
    public AdministrationPage state() {
        return state.page();
    }
}
