package org.onward.learner;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.onward.catalogue.AskLink;
import org.onward.catalogue.BodyNote;
import org.onward.catalogue.ItemLink;
import org.onward.catalogue.ItemWords;
import org.onward.catalogue.RelatedItems;
import org.onward.catalogue.ResourceWords;
import org.onward.catalogue.SavedItems;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.MarkdownRenderer;
import org.onward.learning.Learning;
import org.onward.learning.Progress;
import org.onward.people.Role;
import org.onward.people.Viewer;
import org.onward.web.Address;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.Problem;

/** Builds the page of a resource. */
public final class ResourcePages {
    static final String MINUTES = "minutesSpent";

    /** The query parameter and hidden field with the module from whose page the resource was opened. */
    static final String MODULE = "module";

    private final Steps steps;
    private final Learning learning;
    private final Versions versions;
    private final WhoSees whoSees;
    private final SavedItems saved;
    private final Supplier<Library> library;
    private final InstantSource clock;

    public ResourcePages(
            Steps steps,
            Learning learning,
            Versions versions,
            WhoSees whoSees,
            SavedItems saved,
            Supplier<Library> library,
            InstantSource clock) {
        this.steps = steps;
        this.learning = learning;
        this.versions = versions;
        this.whoSees = whoSees;
        this.saved = saved;
        this.library = library;
        this.clock = clock;
    }

    ResourcePage page(Viewer viewer, LearningResource resource, Form form) {
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
                saved.stateOf(
                        viewer,
                        resource.id(),
                        Address.of("/resources/" + resource.id())
                                .with(MODULE, module.map(LearningModule::id))
                                .toString()),
                resource.isOffered() ? AskLink.of(viewer, resource.id()) : Optional.empty(),
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

    /** The values with which the page prefills its form. */
    Map<String, String> defaults(LearningResource resource) {
        return Map.of(MINUTES, String.valueOf(resource.minutes()));
    }

    /** The module from whose page the resource was opened, if it still links the resource. */
    Optional<LearningModule> module(LearningResource resource, Form form) {
        return library.get().modulesWith(resource.id()).stream()
                .filter(module -> module.id().value().equals(form.entered(MODULE)))
                .findFirst();
    }

    /**
     * Resources that nobody has checked are shown to content editors only. Retired or replaced resources stay available for
     * old links and name their replacement.
     */
    LearningResource require(Viewer viewer, ItemId id) {
        return library.get()
                .resource(id)
                .filter(resource -> !resource.isNotChecked() || viewer.hasRole(Role.CONTENT_EDITOR))
                .orElseThrow(() -> Problem.notFound("There is no such resource. Choose one from the catalogue."));
    }
}
