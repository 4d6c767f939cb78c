package org.onward.content;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything in {@code content/}, immutable, with every reference known to lead somewhere. */
public final class Library {
    private final List<Theme> themes;
    private final List<MandatorySubject> subjects;
    private final List<LearningModule> modules;
    private final List<LearningResource> resources;
    private final List<Prompt> prompts;
    private final Map<ItemId, Item> items;
    private final Map<PromptId, Prompt> promptsById;
    private final Map<ItemId, String> texts;

    public Library(
            List<Theme> themes,
            List<MandatorySubject> subjects,
            List<LearningModule> modules,
            List<LearningResource> resources,
            List<Prompt> prompts,
            Map<ItemId, String> texts) {
        this.themes = List.copyOf(themes);
        this.subjects = List.copyOf(subjects);
        this.modules = List.copyOf(modules);
        this.resources = List.copyOf(resources);
        this.prompts = List.copyOf(prompts);
        this.items = Stream.<Item>concat(modules.stream(), resources.stream())
                .collect(toUnmodifiableMap(Item::id, identity()));
        this.promptsById = prompts.stream().collect(toUnmodifiableMap(Prompt::id, identity()));
        this.texts = Map.copyOf(texts);
    }

    public List<Theme> themes() {
        return themes;
    }

    public List<MandatorySubject> subjects() {
        return subjects;
    }

    public List<LearningModule> modules() {
        return modules;
    }

    public List<LearningResource> resources() {
        return resources;
    }

    public List<Prompt> prompts() {
        return prompts;
    }

    public Optional<Item> item(ItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    public Optional<LearningModule> module(ItemId id) {
        return item(id).filter(LearningModule.class::isInstance).map(LearningModule.class::cast);
    }

    public Optional<LearningResource> resource(ItemId id) {
        return item(id).filter(LearningResource.class::isInstance).map(LearningResource.class::cast);
    }

    public Optional<Prompt> prompt(PromptId id) {
        return Optional.ofNullable(promptsById.get(id));
    }

    public Optional<Theme> theme(ThemeId id) {
        return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    /** The text of an item's files, of which its version is the hash. */
    public Optional<String> textOf(ItemId id) {
        return Optional.ofNullable(texts.get(id));
    }

    /** The modules that list this resource, in the order of their ids. */
    public List<LearningModule> modulesWith(ItemId resource) {
        return modules.stream()
                .filter(module -> module.resources().contains(resource))
                .toList();
    }

    /** What a step on an item counts for: the item itself, and every module that links it. */
    public List<ItemId> countsFor(ItemId item) {
        return Stream.concat(Stream.of(item), modulesWith(item).stream().map(LearningModule::id))
                .toList();
    }
}
