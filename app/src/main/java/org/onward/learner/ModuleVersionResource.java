package org.onward.learner;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.onward.catalogue.ArchivedText;
import org.onward.content.ItemId;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;

/** Earlier versions of modules. Everybody who is signed in may read them. */
@Path("/modules/{module}/versions/{version}")
@Produces(MediaType.TEXT_HTML)
public final class ModuleVersionResource {
    private final VersionPages pages;

    public ModuleVersionResource(VersionPages pages) {
        this.pages = pages;
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public VersionPage show(@PathParam("module") ItemId id, @PathParam("version") String version) {
        return pages.page(id, version, ArchivedText::isModule);
    }
}
