package org.onward.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.Library;

/** The items around an item: what it builds on, what builds on it, and its neighbours in pathways and modules. */
public final class RelatedItems {
    private final Library library;

    public RelatedItems(Library library) {
        this.library = library;
    }

    /**
     * A position in a pathway, or among the resources of a module.
     *
     * @param title of the pathway or the module
     * @param number counted from 1
     * @param total of items in it
     */
    public record SequencePosition(
            String title, String href, int number, int total, Optional<ItemLink> previous, Optional<ItemLink> next) {}

    /** The modules that this one builds on. */
    public List<ItemLink> prerequisites(LearningModule module) {
        return module.prerequisites().stream()
                .flatMap(id -> library.module(id).stream())
                .map(ItemLink::to)
                .toList();
    }

    /** The modules that build on this one. */
    public List<ItemLink> dependants(LearningModule module) {
        return library.dependantsOf(module.id()).stream().map(ItemLink::to).toList();
    }

    public List<SequencePosition> inPathways(ItemId item) {
        return library.pathwaysWith(item).stream()
                .map(pathway ->
                        positionIn(pathway.title(), "/pathways/" + pathway.id(), library.itemsOf(pathway), item, ""))
                .toList();
    }

    /** The modules that use a resource, with its position among their resources. */
    public List<SequencePosition> inModules(ItemId resource) {
        return library.modulesWith(resource).stream()
                .map(module -> positionIn(
                        module.title(), ItemLink.hrefOf(module), resources(module), resource, "?module=" + module.id()))
                .toList();
    }

    private List<Item> resources(LearningModule module) {
        return module.resources().stream()
                .flatMap(id -> library.resource(id).stream())
                .filter(LearningResource::isOffered)
                .map(Item.class::cast)
                .toList();
    }

    /** @param query the query of the links to the neighbours */
    private static SequencePosition positionIn(String title, String href, List<Item> items, ItemId item, String query) {
        int index = IntStream.range(0, items.size())
                .filter(at -> items.get(at).id().equals(item))
                .findFirst()
                .orElse(0);
        return new SequencePosition(
                title, href, index + 1, items.size(), link(items, index - 1, query), link(items, index + 1, query));
    }

    private static Optional<ItemLink> link(List<Item> items, int index, String query) {
        if (index < 0 || index >= items.size()) {
            return Optional.empty();
        }
        ItemLink link = ItemLink.to(items.get(index));
        return Optional.of(new ItemLink(link.title(), link.href() + query, link.kind(), link.minutes()));
    }
}
