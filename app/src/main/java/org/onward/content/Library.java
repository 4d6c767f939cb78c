package org.onward.content;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All content, immutable, with all references resolved. Modules, resources, pathways and prompts are sorted by id.
 * Everything else is in the order of its file.
 */
public final class Library {
    private final List<Theme> themes;
    private final List<MandatorySubject> subjects;
    private final List<LearningModule> modules;
    private final List<LearningResource> resources;
    private final List<Pathway> pathways;
    private final List<Prompt> prompts;
    private final List<Observance> observances;
    private final List<LanguageRule> languageRules;
    private final List<Synonyms> synonyms;
    private final List<Body> bodies;
    private final List<NeverCorrectedWords> neverCorrected;
    private final Map<ItemId, Item> items;
    private final Map<ItemId, Pathway> pathwaysById;
    private final Map<PromptId, Prompt> promptsById;
    private final Map<ItemId, String> texts;

    /** @param texts the text of each module, resource and pathway, see {@link #textOf} */
    public Library(
            Collection<Theme> themes,
            Collection<MandatorySubject> subjects,
            Collection<LearningModule> modules,
            Collection<LearningResource> resources,
            Collection<Pathway> pathways,
            Collection<Prompt> prompts,
            Collection<Observance> observances,
            Collection<LanguageRule> languageRules,
            Collection<Synonyms> synonyms,
            Collection<Body> bodies,
            Collection<NeverCorrectedWords> neverCorrected,
            Map<ItemId, String> texts) {
        this.themes = List.copyOf(themes);
        this.subjects = List.copyOf(subjects);
        this.modules = sorted(modules, LearningModule::id);
        this.resources = sorted(resources, LearningResource::id);
        this.pathways = sorted(pathways, Pathway::id);
        this.prompts = sorted(prompts, Prompt::id);
        this.observances = List.copyOf(observances);
        this.languageRules = List.copyOf(languageRules);
        this.synonyms = List.copyOf(synonyms);
        this.bodies = List.copyOf(bodies);
        this.neverCorrected = List.copyOf(neverCorrected);
        items = Stream.<Item>concat(modules.stream(), resources.stream())
                .collect(toUnmodifiableMap(Item::id, identity()));
        pathwaysById = pathways.stream().collect(toUnmodifiableMap(Pathway::id, identity()));
        promptsById = prompts.stream().collect(toUnmodifiableMap(Prompt::id, identity()));
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

    /** For lists to choose from. */
    public List<LearningModule> modulesByTitle() {
        return modules.stream().sorted(Item.BY_TITLE).toList();
    }

    /**
     * All resources, including those that are gone, replaced or not checked. Pages show {@link #offeredResources()}.
     */
    public List<LearningResource> resources() {
        return resources;
    }

    public List<LearningResource> offeredResources() {
        return resources.stream().filter(LearningResource::isOffered).toList();
    }

    /** The networks, programmes and registers that learners may see. */
    public List<LearningResource> findYourPeople() {
        return offeredResources().stream()
                .filter(resource -> resource.kind().isJoined())
                .toList();
    }

    public List<Pathway> pathways() {
        return pathways;
    }

    /** The moments that at least one prompt is written for. */
    public Set<Moment> promptMoments() {
        return prompts().stream().flatMap(prompt -> prompt.moments().stream()).collect(Collectors.toUnmodifiableSet());
    }

    public List<Prompt> prompts() {
        return prompts;
    }

    public List<Observance> observances() {
        return observances;
    }

    /** Why few people work on a day: {@code Christmas Day, a bank holiday} or {@code a Saturday}; empty for a working day. */
    public Optional<String> whyFewWorkOn(LocalDate day) {
        return observances.stream()
                .filter(observance -> observance.level() == Observance.Level.BANK_HOLIDAY
                        && observance.dates().stream().anyMatch(days -> days.include(day)))
                .map(observance -> "%s, a bank holiday%s".formatted(observance.name(), observance.where()))
                .findFirst()
                .or(() -> switch (day.getDayOfWeek()) {
                    case SATURDAY -> Optional.of("a Saturday");
                    case SUNDAY -> Optional.of("a Sunday");
                    default -> Optional.empty();
                });
    }

    public List<LanguageRule> languageRules() {
        return languageRules;
    }

    public List<Synonyms> synonyms() {
        return synonyms;
    }

    /** Organisations, frameworks, duties and programmes, which can end. */
    public List<Body> bodies() {
        return bodies;
    }

    /** The words for which a search never suggests another spelling. */
    public List<NeverCorrectedWords> neverCorrected() {
        return neverCorrected;
    }

    public Optional<Item> item(ItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    public Optional<LearningModule> module(ItemId id) {
        return item(id).filter(LearningModule.class::isInstance).map(LearningModule.class::cast);
    }

    /** Sheets keep the title of the module that they are about. */
    public Optional<LearningModule> moduleTitled(String title) {
        return modules().stream().filter(module -> module.title().equals(title)).findFirst();
    }

    public Optional<LearningResource> resource(ItemId id) {
        return item(id).filter(LearningResource.class::isInstance).map(LearningResource.class::cast);
    }

    public Optional<Pathway> pathway(ItemId id) {
        return Optional.ofNullable(pathwaysById.get(id));
    }

    public Optional<Prompt> prompt(PromptId id) {
        return Optional.ofNullable(promptsById.get(id));
    }

    public Optional<Theme> theme(ThemeId id) {
        return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    /** The text of the files of a module, a resource or a pathway. Its version is the hash of this text. */
    public Optional<String> textOf(ItemId id) {
        return Optional.ofNullable(texts.get(id));
    }

    /** The modules that list this resource, by id. */
    public List<LearningModule> modulesWith(ItemId resource) {
        return modules.stream()
                .filter(module -> module.resources().contains(resource))
                .toList();
    }

    /** The modules that build on this one. */
    public List<LearningModule> dependantsOf(ItemId module) {
        return modules.stream()
                .filter(other -> other.prerequisites().contains(module))
                .toList();
    }

    public List<Pathway> pathwaysWith(ItemId item) {
        return pathways.stream().filter(pathway -> pathway.contains(item)).toList();
    }

    /** The modules and resources of a pathway, in its order. */
    public List<Item> itemsOf(Pathway pathway) {
        return pathway.steps().stream()
                .flatMap(step -> item(step.item()).stream())
                .toList();
    }

    /**
     * The items for which a step on an item counts: the item itself, and the module from whose page it was opened, if that
     * module links it.
     */
    public List<ItemId> countsFor(ItemId item, Optional<ItemId> openedFrom) {
        return Stream.concat(
                        Stream.of(item),
                        modulesWith(item).stream().map(LearningModule::id).filter(module -> openedFrom
                                .filter(module::equals)
                                .isPresent()))
                .toList();
    }

    private static <T, I extends Comparable<I>> List<T> sorted(Collection<T> things, Function<T, I> id) {
        return things.stream().sorted(comparing(id)).toList();
    }
}
