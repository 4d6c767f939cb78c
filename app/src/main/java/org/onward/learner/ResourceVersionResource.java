package org.onward.learner;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Supplier;
import org.onward.catalogue.ArchivedText;
import org.onward.content.ItemId;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.people.Role;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;

/** Earlier versions of a resource's description. They have the same access rule as the current one. */
@Path("/resources/{resource}/versions/{version}")
@Produces(MediaType.TEXT_HTML)
public final class ResourceVersionResource {
    private final VersionPages pages;
    private final Supplier<Library> library;

    public ResourceVersionResource(VersionPages pages, Supplier<Library> library) {
        this.pages = pages;
        this.library = library;
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public VersionPage show(
            @Auth Viewer viewer, @PathParam("resource") ItemId id, @PathParam("version") String version) {
        if (isHidden(id) && !viewer.hasRole(Role.CONTENT_EDITOR)) {
            throw VersionPages.noSuchVersion();
        }
        return pages.page(id, version, ArchivedText::isResource);
    }

    private boolean isHidden(ItemId id) {
        return library.get().resource(id).filter(LearningResource::isNotChecked).isPresent();
    }
}
