package org.onward.editing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;

@Path("/editing")
@Produces(MediaType.TEXT_HTML)
public final class EditingResource {
    private final Editing editing;

    public EditingResource(Editing editing) {
        this.editing = editing;
    }

    @GET
    @Allowed(AccessRule.EDITS)
    public EditingPage show() {
        return editing.page();
    }
}
