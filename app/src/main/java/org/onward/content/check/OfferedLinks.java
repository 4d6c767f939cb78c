package org.onward.content.check;

import java.util.List;
import org.onward.content.ItemId;
import org.onward.content.LearningResource;
import org.onward.content.Pathway;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/**
 * Modules, pathways and retired resources may link only to resources that learners can see. Otherwise learners would
 * follow a link to a hidden page. This rule also prevents a cycle of retired resources.
 */
final class OfferedLinks implements ContentRule {
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

    private static String fix(LearningResource resource) {
        if (resource.replacedBy().isPresent()) {
            return "Name what took its place: %s."
                    .formatted(resource.replacedBy().orElseThrow());
        }
        return resource.isUnseen()
                ? "Open its page and write last-checked and how you saw it as the status, or name another."
                : "Replace it: its page is gone.";
    }

    private static void check(
            ParsedContent content, String file, String field, List<ItemId> items, ProblemCollector problems) {
        for (ItemId id : items) {
            LearningResource resource = content.resources().get(id);
            if (resource != null && !resource.isOffered()) {
                problems.error(file, field, "%s, which learners do not see".formatted(id), fix(resource));
            }
        }
    }
}
