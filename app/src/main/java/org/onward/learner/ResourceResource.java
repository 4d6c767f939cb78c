package org.onward.learner;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Address;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.FormPart;
import org.onward.web.FormResult;
import org.onward.web.Idempotency;
import org.onward.web.SeeOther;

/** A resource's page. The resource itself is on its publisher's site. This page records it as done. */
@Path("/resources/{resource}")
@Produces(MediaType.TEXT_HTML)
public final class ResourceResource {
    private final Steps steps;
    private final ResourcePages pages;
    private final Idempotency idempotency;

    public ResourceResource(Steps steps, ResourcePages pages, Idempotency idempotency) {
        this.steps = steps;
        this.pages = pages;
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public ResourcePage show(
            @Auth Viewer viewer,
            @PathParam("resource") ItemId id,
            @QueryParam(ResourcePages.MODULE) @DefaultValue("") String module) {
        return pages.page(viewer, pages.require(viewer, id), Form.with(ResourcePages.MODULE, module));
    }

    @POST
    @Path("complete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.SIGNED_IN)
    public FormResult complete(@Auth Viewer viewer, @PathParam("resource") ItemId id, Form form) {
        LearningResource resource = pages.require(viewer, id);
        var minutes = MinutesSpent.read(form, ResourcePages.MINUTES);
        Optional<LearningModule> module = pages.module(resource, form);
        return part(viewer, resource, form, Set.of(ResourcePages.MINUTES, ResourcePages.MODULE), () -> {
            steps.explore(viewer, resource, module.map(LearningModule::id), minutes);
            return SeeOther.to(address(resource, module) + "#resource-done")
                    .withNotice(module.map(one -> "It is noted. It counts for “%s”, too.".formatted(one.title()))
                            .orElse("It is noted."));
        });
    }

    @POST
    @Path("complete/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.SIGNED_IN)
    public FormResult undo(@Auth Viewer viewer, @PathParam("resource") ItemId id, Form form) {
        LearningResource resource = pages.require(viewer, id);
        Optional<LearningModule> module = pages.module(resource, form);
        return part(viewer, resource, form, Set.of(ResourcePages.MODULE), () -> {
            steps.takeBackExplored(viewer, resource);
            return SeeOther.to(address(resource, module) + "#resource-done")
                    .withNotice("It is taken back, with its minutes.");
        });
    }

    /** @param fields the fields of the pressed button */
    private FormResult part(
            Viewer viewer, LearningResource resource, Form form, Set<String> fields, Supplier<SeeOther> work) {
        return idempotency.part(
                viewer.id().value(),
                form,
                new FormPart(fields, pages.defaults(resource)),
                work,
                shown -> pages.page(
                        viewer, resource, shown.and(ResourcePages.MODULE, form.entered(ResourcePages.MODULE))));
    }

    private static String address(LearningResource resource, Optional<LearningModule> module) {
        return Address.of("/resources/" + resource.id())
                .with(ResourcePages.MODULE, module.map(LearningModule::id))
                .toString();
    }
}
