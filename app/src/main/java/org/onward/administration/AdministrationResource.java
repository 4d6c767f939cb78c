package org.onward.administration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.onward.web.Allowed;
import org.onward.web.Rule;

/** How the service is. */
@Path("/administration")
@Produces(MediaType.TEXT_HTML)
public final class AdministrationResource {
    private final State state;

    public AdministrationResource(State state) {
        this.state = state;
    }

    @GET
    @Allowed(Rule.ADMINISTERS)
    public AdministrationPage state() {
        return state.page();
    }
}
