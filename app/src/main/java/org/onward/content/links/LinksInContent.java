package org.onward.content.links;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.onward.content.ItemId;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.MarkdownParser;

/** Collects the distinct addresses of a library, except those that are known to be gone. */
final class LinksInContent {
    private final Map<String, List<String>> places = new TreeMap<>();

    private LinksInContent() {}

    static List<LinkedAddress> of(Library library) {
        LinksInContent links = new LinksInContent();
        library.resources().stream()
                .filter(resource -> resource.status() != LearningResource.Status.GONE)
                .forEach(links::addResource);
        library.modules().forEach(module -> links.addText(library, module.id(), "module"));
        library.resources().forEach(resource -> links.addText(library, resource.id(), "resource"));
        library.pathways().forEach(pathway -> links.addText(library, pathway.id(), "pathway"));
        library.themes().forEach(theme -> theme.evidence().forEach(claim -> claim.address()
                .ifPresent(address -> links.add(address.toString(), "theme " + theme.id()))));
        return links.found();
    }

    private void addResource(LearningResource resource) {
        add(resource.address().toString(), "resource " + resource.id());
    }

    private void addText(Library library, ItemId id, String kind) {
        library.textOf(id).ifPresent(text -> MarkdownParser.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                add(link.getDestination(), kind + " " + id);
            }
        }));
    }

    private void add(String address, String place) {
        if (address.startsWith("http://") || address.startsWith("https://")) {
            places.computeIfAbsent(address, unused -> new ArrayList<>()).add(place);
        }
    }

    private List<LinkedAddress> found() {
        List<LinkedAddress> found = new ArrayList<>();
        places.forEach((address, where) -> {
            try {
                found.add(new LinkedAddress(new URI(address), where));
            } catch (URISyntaxException broken) {
                // An invalid address cannot be requested. The content check reports it.
            }
        });
        return found;
    }
}
