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
import org.onward.catalogue.SavedItems;
import org.onward.catalogue.SavedKind;
import org.onward.catalogue.SavedResource;
import org.onward.commitment.Commitment;
import org.onward.commitment.CommitmentForm;
import org.onward.commitment.Commitments;
import org.onward.commitment.NewCommitmentResource;
import org.onward.commitment.Starters;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.people.Viewer;
import org.onward.reflection.ReflectionId;
import org.onward.reflection.Reflections;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.FormPart;
import org.onward.web.FormResult;
import org.onward.web.Idempotency;
import org.onward.web.SeeOther;
import org.onward.web.WholeNumber;

/**
 * A module's page and the steps that a learner takes on it. The page has one form: each of its buttons sends everything that was
 * typed, and what it does not use is shown again.
 */
@Path("/modules/{module}")
@Produces(MediaType.TEXT_HTML)
public final class ModuleResource {
    private static final String NOTED = "It is noted. Your ladder stays as it is.";

    private final Steps steps;
    private final Reflections reflections;
    private final Commitments commitments;
    private final SavedItems saved;
    private final ModulePages pages;
    private final Idempotency idempotency;

    public ModuleResource(
            Steps steps,
            Reflections reflections,
            Commitments commitments,
            SavedItems saved,
            ModulePages pages,
            Idempotency idempotency) {
        this.steps = steps;
        this.reflections = reflections;
        this.commitments = commitments;
        this.saved = saved;
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
        return pages.page(viewer, module, Starters.fill(Form.blank(), module, starter.value()));
    }

    /** Fills the commitment's fields with an example and keeps everything else that was typed. */
    @POST
    @Path("starters/{starter}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.SIGNED_IN)
    public ModulePage start(
            @Auth Viewer viewer, @PathParam("module") ItemId id, @PathParam("starter") WholeNumber starter, Form form) {
        LearningModule module = steps.requireModule(id);
        form.requireValid(() -> pages.page(viewer, module, form));
        return pages.page(viewer, module, Starters.fill(form, module, starter.value()));
    }

    /** @param change present for the button that records that the learner has seen what was changed since they completed it */
    @POST
    @Path("case")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.SIGNED_IN)
    public FormResult readCase(
            @Auth Viewer viewer,
            @PathParam("module") ItemId id,
            @QueryParam("change") Optional<String> change,
            Form form) {
        LearningModule module = steps.requireModule(id);
        if (change.isPresent()) {
            return part(viewer, module, form, Set.of(), () -> {
                steps.explore(viewer, module, Optional.empty(), Optional.of(0));
                return SeeOther.to("/modules/%s#change-seen".formatted(id)).withNotice(NOTED);
            });
        }
        var minutes = MinutesSpent.read(form, ModulePages.CASE_MINUTES);
        return part(viewer, module, form, Set.of(ModulePages.CASE_MINUTES), () -> {
            boolean again = pages.isExplored(viewer, module);
            steps.explore(viewer, module, Optional.empty(), minutes);
            return SeeOther.to("/modules/%s#case-done".formatted(id))
                    .withNotice(again ? NOTED : "You have read the case. That is the first rung: explored.");
        });
    }

    @POST
    @Path("case/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.SIGNED_IN)
    public FormResult undoCase(@Auth Viewer viewer, @PathParam("module") ItemId id, Form form) {
        LearningModule module = steps.requireModule(id);
        return part(viewer, module, form, Set.of(), () -> {
            steps.takeBackExplored(viewer, module);
            return SeeOther.to("/modules/%s#case-done".formatted(id)).withNotice("It is taken back, with its minutes.");
        });
    }

    @POST
    @Path("reflection")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.SIGNED_IN)
    public FormResult reflect(@Auth Viewer viewer, @PathParam("module") ItemId id, Form form) {
        LearningModule module = steps.requireModule(id);
        String note = form.text(ModulePages.NOTE, Reflections.MAX_LENGTH, "Write a few words. Only you can read them.");
        var minutes = MinutesSpent.read(form, ModulePages.NOTE_MINUTES);
        return part(viewer, module, form, Set.of(ModulePages.NOTE, ModulePages.NOTE_MINUTES), () -> {
            steps.reflect(viewer, module, note, minutes);
            return SeeOther.to("/modules/%s#note-done".formatted(id))
                    .withNotice("Your note is kept. Only you can read it.");
        });
    }

    @POST
    @Path("reflection/{note}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.OWNER)
    public FormResult deleteNote(
            @Auth Viewer viewer, @PathParam("module") ItemId id, @PathParam("note") ReflectionId note, Form form) {
        LearningModule module = steps.requireModule(id);
        return part(viewer, module, form, Set.of(), () -> {
            reflections.delete(viewer, note);
            return SeeOther.to("/modules/%s#note-done".formatted(id))
                    .withNotice("Your note is deleted. Your ladder still shows that you reflected.");
        });
    }

    @POST
    @Path("commitment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.SIGNED_IN)
    public FormResult commit(@Auth Viewer viewer, @PathParam("module") ItemId id, Form form) {
        LearningModule module = steps.requireModule(id);
        CommitmentForm entered = CommitmentForm.read(form);
        return part(viewer, module, form, CommitmentForm.FIELDS, () -> {
            Commitment made = commitments.create(viewer, id, entered.wording());
            return SeeOther.to("/modules/%s#commitment-done".formatted(id))
                    .withNotice(NewCommitmentResource.confirmation(commitments, made));
        });
    }

    /** @param favourite present for the button that keeps the module as a favourite instead of for later */
    @POST
    @Path("keep")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.SIGNED_IN)
    public FormResult keep(
            @Auth Viewer viewer,
            @PathParam("module") ItemId id,
            @QueryParam("favourite") Optional<String> favourite,
            Form form) {
        LearningModule module = steps.requireModule(id);
        SavedKind kind = kind(favourite);
        return part(viewer, module, form, Set.of(), () -> {
            saved.save(viewer, kind, id);
            return SeeOther.to("/modules/%s#%s".formatted(id, kind.place(id))).withNotice(kind.notice());
        });
    }

    /** @param favourite present for the button that takes the module off the favourites instead of what is kept for later */
    @POST
    @Path("keep/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.SIGNED_IN)
    public FormResult takeOff(
            @Auth Viewer viewer,
            @PathParam("module") ItemId id,
            @QueryParam("favourite") Optional<String> favourite,
            Form form) {
        LearningModule module = steps.requireModule(id);
        SavedKind kind = kind(favourite);
        return part(viewer, module, form, Set.of(), () -> {
            saved.remove(viewer, kind, id);
            return SeeOther.to("/modules/%s#%s".formatted(id, kind.place(id))).withNotice(SavedResource.TAKEN_OFF);
        });
    }

    private static SavedKind kind(Optional<String> favourite) {
        return favourite.isPresent() ? SavedKind.FAVOURITE : SavedKind.LATER;
    }

    /** @param fields the fields of the pressed button */
    private FormResult part(
            Viewer viewer, LearningModule module, Form form, Set<String> fields, Supplier<SeeOther> work) {
        return idempotency.part(
                viewer.id().value(),
                form,
                new FormPart(fields, pages.defaults(module)),
                work,
                shown -> pages.page(viewer, module, shown));
    }
}
