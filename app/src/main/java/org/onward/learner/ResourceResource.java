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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.onward.catalogue.BodyNote;
import org.onward.catalogue.ItemLink;
import org.onward.catalogue.ItemWords;
import org.onward.catalogue.RelatedItems;
import org.onward.catalogue.ResourceWords;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.MarkdownRenderer;
import org.onward.learning.Learning;
import org.onward.learning.Progress;
import org.onward.people.Role;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Address;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.FormPart;
import org.onward.web.FormResult;
import org.onward.web.Idempotency;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.Problem;
import org.onward.web.SeeOther;

/** A resource's page. The resource itself is on its publisher's site. This page records it as done. */
@Path("/resources/{resource}")
@Produces(MediaType.TEXT_HTML)
public final class ResourceResource {
    private static final String MINUTES = "minutesSpent";

    /** The query parameter and hidden field with the module from whose page the resource was opened. */
    private static final String MODULE = "module";

    private final Steps steps;
    private final Learning learning;
    private final Versions versions;
    private final WhoSees whoSees;
    private final Supplier<Library> library;
    private final Idempotency idempotency;
    private final InstantSource clock;

    public ResourceResource(
            Steps steps,
            Learning learning,
            Versions versions,
            WhoSees whoSees,
            Supplier<Library> library,
            Idempotency idempotency,
            InstantSource clock) {
        this.steps = steps;
        this.learning = learning;
        this.versions = versions;
        this.whoSees = whoSees;
        this.library = library;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public ResourcePage show(
            @Auth Viewer viewer,
            @PathParam("resource") ItemId id,
            @QueryParam(MODULE) @DefaultValue("") String module) {
        return page(viewer, require(viewer, id), Form.with(MODULE, module));
    }

    @POST
    @Path("complete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.SIGNED_IN)
    public FormResult complete(@Auth Viewer viewer, @PathParam("resource") ItemId id, Form form) {
        LearningResource resource = require(viewer, id);
        var minutes = MinutesSpent.read(form, MINUTES);
        Optional<LearningModule> module = module(resource, form);
        return part(viewer, resource, form, Set.of(MINUTES, MODULE), () -> {
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
        LearningResource resource = require(viewer, id);
        return part(viewer, resource, form, Set.of(), () -> {
            steps.takeBackExplored(viewer, resource);
            return SeeOther.to("/resources/%s#resource-done".formatted(id))
                    .withNotice("It is taken back, with its minutes.");
        });
    }

    /** @param fields the fields of the pressed button */
    private FormResult part(
            Viewer viewer, LearningResource resource, Form form, Set<String> fields, Supplier<SeeOther> work) {
        return idempotency.part(
                viewer.id().value(),
                form,
                new FormPart(fields, Map.of(MINUTES, String.valueOf(resource.minutes()))),
                work,
                shown -> page(viewer, resource, shown));
    }

    /** The module from whose page the resource was opened, if it still links the resource. */
    private Optional<LearningModule> module(LearningResource resource, Form form) {
        return library.get().modulesWith(resource.id()).stream()
                .filter(module -> module.id().value().equals(form.entered(MODULE)))
                .findFirst();
    }

    private static String address(LearningResource resource, Optional<LearningModule> module) {
        return Address.of("/resources/" + resource.id())
                .with(MODULE, module.map(LearningModule::id))
                .toString();
    }

    private ResourcePage page(Viewer viewer, LearningResource resource, Form form) {
        Optional<LearningModule> module = module(resource, form);
        Progress progress = learning.progressOf(viewer, resource.id());
        return new ResourcePage(
                List.of(new Link("/", "My learning"), new Link("/catalogue", "Catalogue")),
                form.problems(),
                resource.title(),
                "/resources/" + resource.id(),
                module.map(one -> one.id().value()),
                module.map(LearningModule::title),
                resource.address().toString(),
                resource.publisher(),
                ResourceWords.kind(resource.kind()),
                resource.minutes(),
                ResourceWords.minutesNote(resource.minutesBasis()),
                ResourceWords.cost(resource.cost()),
                resource.audience(),
                MarkdownRenderer.html(resource.why()),
                ResourceWords.evidence(resource.evidence()),
                resource.accessibility(),
                ResourceWords.checkNote(resource),
                ResourceWords.caution(resource),
                resource.replacedBy().flatMap(library.get()::item).map(ItemLink::to),
                BodyNote.notesFor(resource, library.get(), LondonTime.date(clock.instant())),
                whoSees.note(viewer, resource, progress, module.map(LearningModule::id)),
                progress.explored().map(LondonTime::day),
                progress.explored()
                        .flatMap(done -> steps.undoExploredUntil(viewer, resource))
                        .map(LondonTime::dayAndTime),
                versions.seenVersions(viewer, resource).earlierVersion(resource, progress),
                PrefilledField.of(form, MINUTES, resource.minutes()),
                related(resource));
    }

    private ResourcePage.RelatedLinks related(LearningResource resource) {
        RelatedItems relatedItems = new RelatedItems(library.get());
        return new ResourcePage.RelatedLinks(
                relatedItems.inModules(resource.id()),
                relatedItems.inPathways(resource.id()),
                ItemWords.roles(resource.roles()),
                ItemWords.moments(resource.moments()));
    }

    /**
     * Resources that nobody has checked are shown to content editors only. Retired or replaced resources stay available for
     * old links and name their replacement.
     */
    private LearningResource require(Viewer viewer, ItemId id) {
        return library.get()
                .resource(id)
                .filter(resource -> !resource.isNotChecked() || viewer.hasRole(Role.CONTENT_EDITOR))
                .orElseThrow(() -> Problem.notFound("There is no such resource. Choose one from the catalogue."));
    }
}
