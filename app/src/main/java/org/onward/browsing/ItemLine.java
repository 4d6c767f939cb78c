package org.onward.browsing;

import java.util.Optional;
import org.onward.catalogue.ItemLink;
import org.onward.catalogue.ItemWords;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.MarkdownRenderer;
import org.onward.learning.LadderSummary;
import org.onward.learning.Progress;
import org.onward.web.LondonTime;

/**
 * The data of the partial {@code item-line}: a module or a resource in a list.
 *
 * @param kept whether the viewer keeps it for later
 * @param ladder the viewer's progress on a module
 * @param doneOn when the viewer completed a resource
 */
public record ItemLine(
        ItemId id,
        boolean kept,
        String title,
        String href,
        String kind,
        String summary,
        int minutes,
        Optional<String> publisher,
        Optional<LadderSummary> ladder,
        Optional<String> doneOn) {

    static ItemLine of(Item item, Progress progress, boolean kept) {
        if (item instanceof LearningModule module) {
            return new ItemLine(
                    module.id(),
                    kept,
                    module.title(),
                    ItemLink.hrefOf(module),
                    ItemWords.kind(module),
                    module.summary(),
                    module.minutes(),
                    Optional.empty(),
                    Optional.of(LadderSummary.of(progress)),
                    Optional.empty());
        }
        LearningResource resource = (LearningResource) item;
        return new ItemLine(
                resource.id(),
                kept,
                resource.title(),
                ItemLink.hrefOf(resource),
                ItemWords.kind(resource),
                MarkdownRenderer.plainText(resource.why()),
                resource.minutes(),
                Optional.of(resource.publisher()),
                Optional.empty(),
                progress.explored().map(LondonTime::day));
    }
}
