package org.onward.learner;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.SeeOther;

/** The former address of {@link WhoSeesResource}. */
@Path("/who-looked")
@Produces(MediaType.TEXT_HTML)
public final class WhoLookedResource {
    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public SeeOther moved(@Auth Viewer viewer) {
        return SeeOther.to("/who-sees-what#who-looked");
    }
}
