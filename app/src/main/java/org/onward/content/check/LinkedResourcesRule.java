package org.onward.content.check;

import java.util.List;
import org.onward.content.ItemId;
import org.onward.content.LearningResource;
import org.onward.content.Pathway;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/**
 * Modules, pathways and retired resources may link only to resources that learners can see. Otherwise learners would
 * follow a link to a hidden page. A retired resource is hidden, so it cannot replace another one. Thus no cycle of
 * replacements is possible.
 */
final class LinkedResourcesRule implements ContentRule {
    @Override
    public void check(ParsedContent content, ProblemCollector problems) {
        content.modules()
                .values()
                .forEach(module -> check(content, content.fileOf(module), "resources", module.resources(), problems));
        content.pathways().values().forEach(pathway -> {
            List<ItemId> items =
                    pathway.steps().stream().map(Pathway.Step::item).toList();
            check(content, content.fileOf(pathway), "steps", items, problems);
        });
        content.resources().values().forEach(resource -> resource.replacedBy()
                .ifPresent(successor ->
                        check(content, content.fileOf(resource), "replaced-by", List.of(successor), problems)));
    }

    private static String fixFor(LearningResource resource) {
        if (resource.replacedBy().isPresent()) {
            return "Link to %s instead: it replaced this one."
                    .formatted(resource.replacedBy().orElseThrow());
        }
        return resource.isNotChecked()
                ? "Check its page, then set last-checked and status. Or link to another resource."
                : "Link to another resource: the page of this one is gone.";
    }

    private static void check(
            ParsedContent content, String file, String field, List<ItemId> items, ProblemCollector problems) {
        for (ItemId id : items) {
            // The id may be that of a module.
            LearningResource resource = content.resources().get(id);
            if (resource != null && !resource.isOffered()) {
                problems.error(file, field, "%s, which learners do not see".formatted(id), fixFor(resource));
            }
        }
    }
}
