package org.onward.content;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.onward.content.FacilitatorGuide.Plan;

/** What must hold between a module and the prompts and resources that it names. */
final class AcrossFiles {
    private final Map<PromptId, Prompt> prompts;
    private final Map<ItemId, LearningResource> resources;
    private final Findings findings;

    AcrossFiles(Map<PromptId, Prompt> prompts, Map<ItemId, LearningResource> resources, Findings findings) {
        this.prompts = prompts;
        this.resources = resources;
        this.findings = findings;
    }

    void check(String file, LearningModule module) {
        List<LearningResource> linked = module.resources().stream()
                .map(resources::get)
                .filter(Objects::nonNull)
                .toList();
        warnOfGone(file, linked);
        warnOfMinutes(file, module, linked);
        String guideFile = file.replace("module.md", "guide.md");
        module.guide().plans().forEach(plan -> requireCommitment(guideFile, plan));
    }

    private void warnOfGone(String file, List<LearningResource> linked) {
        linked.stream()
                .filter(resource -> resource.status() == LearningResource.Status.GONE)
                .forEach(resource ->
                        findings.warning(file, "resources", resource.id().value(), "Replace it: its page is gone."));
    }

    private void warnOfMinutes(String file, LearningModule module, List<LearningResource> linked) {
        int needed = module.caseMinutes()
                + linked.stream().mapToInt(LearningResource::minutes).sum();
        if (module.minutes() < needed) {
            findings.warning(
                    file,
                    "minutes",
                    "%d minutes".formatted(module.minutes()),
                    "The case and the resources alone take %d minutes.".formatted(needed));
        }
    }

    private void requireCommitment(String file, Plan plan) {
        List<Prompt> named = plan.parts().stream()
                .flatMap(part -> part.prompts().stream())
                .map(prompts::get)
                .filter(Objects::nonNull)
                .toList();
        boolean commits = named.stream().anyMatch(prompt -> prompt.depth() == Prompt.COMMIT);
        if (!commits && !named.isEmpty()) {
            findings.error(
                    file,
                    "plans",
                    "a plan for %d minutes without a commitment".formatted(plan.minutes()),
                    "Name a prompt of depth 4 in its last parts.");
        }
    }
}
