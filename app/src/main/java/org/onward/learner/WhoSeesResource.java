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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.onward.audit.AuditSubjectKind;
import org.onward.catalogue.ItemLink;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.people.AuditEntry;
import org.onward.people.AuditReader;
import org.onward.people.AuditWords;
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
import org.onward.web.Page;
import org.onward.web.Paging;
import org.onward.web.Problem;
import org.onward.web.SeeOther;

/** Who sees what about the viewer, and what the viewer can open. */
@Path("/who-sees-what")
@Produces(MediaType.TEXT_HTML)
public final class WhoSeesResource {
    private static final String ADDRESS = "/who-sees-what";
    private static final int ENTRIES_PER_PAGE = 50;

    private final WhoSees whoSees;
    private final ModulePages modules;
    private final ResourcePages resources;
    private final AuditReader reader;
    private final Supplier<Library> library;
    private final Idempotency idempotency;

    public WhoSeesResource(
            WhoSees whoSees,
            ModulePages modules,
            ResourcePages resources,
            AuditReader reader,
            Supplier<Library> library,
            Idempotency idempotency) {
        this.whoSees = whoSees;
        this.modules = modules;
        this.resources = resources;
        this.reader = reader;
        this.library = library;
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public WhoSeesPage page(@Auth Viewer viewer, @QueryParam("before") @DefaultValue("") String before) {
        return page(viewer, Paging.before(before));
    }

    @POST
    @Path("{item}/share")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.SIGNED_IN)
    public FormResult share(@Auth Viewer viewer, @PathParam("item") ItemId id, Form form) {
        return change(
                viewer,
                id,
                form,
                () -> whoSees.share(viewer, id),
                "You share your steps on this. Your line sees them from now on.");
    }

    @POST
    @Path("{item}/stop-sharing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.SIGNED_IN)
    public FormResult stopSharing(@Auth Viewer viewer, @PathParam("item") ItemId id, Form form) {
        return change(
                viewer,
                id,
                form,
                () -> whoSees.stopSharing(viewer, id),
                "You no longer share this. What your line has seen so far stays open.");
    }

    @POST
    @Path("{item}/count")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.SIGNED_IN)
    public FormResult count(@Auth Viewer viewer, @PathParam("item") ItemId id, Form form) {
        return change(
                viewer, id, form, () -> whoSees.count(viewer, id), "It counts. Your line sees it, with its dates.");
    }

    /** Changes what others see of an item. The item's page sends its whole form, so that what was typed there is shown again. */
    private FormResult change(Viewer viewer, ItemId id, Form form, Runnable work, String notice) {
        Item item = require(id);
        return idempotency.part(
                viewer.id().value(),
                form,
                new FormPart(Set.of(ResourcePages.MODULE), defaults(item)),
                () -> {
                    work.run();
                    return SeeOther.to(address(item, form) + "#visibility-done").withNotice(notice);
                },
                shown -> pageOf(viewer, item, shown.and(ResourcePages.MODULE, form.entered(ResourcePages.MODULE))));
    }

    private Address address(Item item, Form form) {
        return Address.of(ItemLink.hrefOf(item))
                .with(
                        ResourcePages.MODULE,
                        item instanceof LearningResource resource
                                ? resources.module(resource, form).map(LearningModule::id)
                                : Optional.empty());
    }

    private Map<String, String> defaults(Item item) {
        return item instanceof LearningModule module
                ? modules.defaults(module)
                : resources.defaults((LearningResource) item);
    }

    private Page pageOf(Viewer viewer, Item item, Form form) {
        return item instanceof LearningModule module
                ? modules.page(viewer, module, form)
                : resources.page(viewer, resources.require(viewer, item.id()), form);
    }

    private WhoSeesPage page(Viewer viewer, long position) {
        List<AuditEntry> read = reader.entriesAbout(viewer.id().value(), position, ENTRIES_PER_PAGE + 1);
        List<AuditEntry> shown = read.subList(0, Math.min(read.size(), ENTRIES_PER_PAGE));
        boolean first = position == AuditReader.START_AT_NEWEST;
        WhoSees.Items items = first ? whoSees.items(viewer) : new WhoSees.Items(List.of(), List.of());
        return new WhoSeesPage(
                List.of(new Link("/", "My learning")),
                "Who sees what about me",
                first,
                items.open(),
                items.privately(),
                first ? whoSees.watchers(viewer) : List.of(),
                shown.stream().map(WhoSeesResource::line).toList(),
                first ? Optional.empty() : Optional.of(ADDRESS),
                shown.size() < read.size()
                        ? Optional.of(ADDRESS + "?before="
                                + shown.get(shown.size() - 1).sequence())
                        : Optional.empty());
    }

    private Item require(ItemId id) {
        return library.get()
                .item(id)
                .orElseThrow(
                        () -> Problem.notFound("There is no such module or resource. Choose one from the catalogue."));
    }

    private static WhoSeesPage.Line line(AuditEntry entry) {
        return new WhoSeesPage.Line(
                LondonTime.dayAndTime(entry.happened()),
                AuditWords.actor(entry),
                AuditWords.action(entry),
                entry.subjectKind() == AuditSubjectKind.TEAM
                        ? Optional.of(AuditWords.subject(entry))
                        : Optional.empty());
    }
}
