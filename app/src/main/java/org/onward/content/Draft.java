package org.onward.content;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was read so far, broken pieces included; becomes a library once nothing is broken. */
final class Draft {
    final List<Theme> themes = new ArrayList<>();
    final List<MandatorySubject> subjects = new ArrayList<>();
    final List<LearningModule> modules = new ArrayList<>();
    final List<LearningResource> resources = new ArrayList<>();
    final List<Prompt> prompts = new ArrayList<>();
    private final Map<ItemId, String> texts = new HashMap<>();
    private final Map<ItemId, String> files = new HashMap<>();

    void add(LearningModule module, Source source, String text) {
        modules.add(module);
        keep(module, source, text);
    }

    void add(LearningResource resource, Source source) {
        resources.add(resource);
        keep(resource, source, source.text());
    }

    private void keep(Item item, Source source, String text) {
        texts.put(item.id(), text);
        files.put(item.id(), source.file());
    }

    /** Rules between files whose references lead somewhere; what leads nowhere is another problem already. */
    void checkAcrossFiles(Findings findings) {
        Map<PromptId, Prompt> promptsById = prompts.stream().collect(toMap(Prompt::id, prompt -> prompt, (a, b) -> a));
        Map<ItemId, LearningResource> resourcesById =
                resources.stream().collect(toMap(LearningResource::id, resource -> resource, (a, b) -> a));
        AcrossFiles rules = new AcrossFiles(promptsById, resourcesById, findings);
        modules.forEach(module -> rules.check(files.getOrDefault(module.id(), ""), module));
    }

    Library library() {
        modules.sort(Comparator.comparing(LearningModule::id));
        resources.sort(Comparator.comparing(LearningResource::id));
        prompts.sort(Comparator.comparing(Prompt::id));
        return new Library(themes, subjects, modules, resources, prompts, texts);
    }
}
