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
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.people.Viewer;
import org.onward.reflection.ReflectionId;
import org.onward.reflection.Reflections;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.SeeOther;
import org.onward.web.WholeNumber;

/** A module's page and the steps that a learner takes on it. */
@Path("/modules/{module}")
@Produces(MediaType.TEXT_HTML)
public final class ModuleResource {
    private final Steps steps;
    private final Reflections reflections;
    private final ModulePages pages;
    private final Idempotency idempotency;

    public ModuleResource(Steps steps, Reflections reflections, ModulePages pages, Idempotency idempotency) {
        this.steps = steps;
        this.reflections = reflections;
        this.pages = pages;
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public ModulePage show(
            @Auth Viewer viewer,
            @PathParam("module") ItemId id,
            @QueryParam("starter") @DefaultValue("0") WholeNumber starter) {
        LearningModule module = steps.requireModule(id);
        return pages.page(viewer, module, pages.startingFrom(module, starter.value()));
    }

    @POST
    @Path("case")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.SIGNED_IN)
    public SeeOther readCase(@Auth Viewer viewer, @PathParam("module") ItemId id, Form form) {
        LearningModule module = steps.requireModule(id);
        var minutes = MinutesSpent.read(form, ModulePages.CASE_MINUTES);
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    boolean again = pages.isExplored(viewer, module);
                    steps.explore(viewer, module, minutes);
                    return SeeOther.to("/modules/%s#resources".formatted(id))
                            .withNotice(
                                    again
                                            ? "It is noted. Your ladder stays as it is."
                                            : "You have read the case. That is the first rung: explored.");
                },
                () -> pages.page(viewer, module, form));
    }

    @POST
    @Path("reflection")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.SIGNED_IN)
    public SeeOther reflect(@Auth Viewer viewer, @PathParam("module") ItemId id, Form form) {
        LearningModule module = steps.requireModule(id);
        String note = form.text(ModulePages.NOTE, Reflections.MAX_LENGTH, "Write a few words. Only you can read them.");
        var minutes = MinutesSpent.read(form, ModulePages.NOTE_MINUTES);
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    steps.reflect(viewer, module, note, minutes);
                    return SeeOther.to("/modules/%s#reflect".formatted(id))
                            .withNotice("Your note is kept. Only you can read it.");
                },
                () -> pages.page(viewer, module, form));
    }

    @POST
    @Path("reflection/{note}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.OWNER)
    public SeeOther deleteNote(
            @Auth Viewer viewer, @PathParam("module") ItemId id, @PathParam("note") ReflectionId note, Form form) {
        LearningModule module = steps.requireModule(id);
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    reflections.delete(viewer, id, note);
                    return SeeOther.to("/modules/%s#reflect".formatted(id))
                            .withNotice("Your note is deleted. Your ladder still shows that you reflected.");
                },
                () -> pages.page(viewer, module, form));
    }
}
