package org.onward.content.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.onward.content.ContentVersion;
import org.onward.content.FacilitatorGuide;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.Pathway;
import org.onward.content.reading.GuideReader.Guide;

/** Reads content folders one after the other into a draft. It knows the type of each file. */
final class FolderReader {
    private static final String THEMES = "themes.yaml";
    private static final String SUBJECTS = "mandatory-subjects.yaml";
    private static final String SYNONYMS = "synonyms.yaml";
    private static final String BODIES = "bodies.yaml";
    private static final String RESOURCES = "resources";
    private static final String MODULES = "modules";
    private static final String PATHWAYS = "pathways";
    private static final String PROMPTS = "prompts";
    private static final String CALENDAR = "calendar";
    private static final String OBSERVANCES = "observances.yaml";
    private static final String LANGUAGE = "language";
    private static final String RULES = "rules.yaml";
    private static final String NEVER_CORRECTED = "never-corrected.yaml";
    private static final Set<String> KNOWN = Set.of(
            "README.md", THEMES, SUBJECTS, SYNONYMS, BODIES, RESOURCES, MODULES, PATHWAYS, PROMPTS, CALENDAR, LANGUAGE);

    private final ContentDraft draft;
    private final References references;
    private final ProblemCollector problems;
    private final ThemeReader themes;
    private final ShortLists lists;
    private final BodyReader bodies;
    private final ResourceReader resources;
    private final GuideReader guides;
    private final ModuleReader modules;
    private final PathwayReader pathways;
    private final PromptReader prompts;
    private final ObservanceReader observances;
    private final LanguageRuleReader rules;

    FolderReader(LocalDate today, ContentDraft draft, References references, ProblemCollector problems) {
        this.draft = draft;
        this.references = references;
        this.problems = problems;
        themes = new ThemeReader(today, references, problems);
        lists = new ShortLists(references, problems);
        bodies = new BodyReader(today, references, problems);
        resources = new ResourceReader(today, references, problems);
        guides = new GuideReader(references, problems);
        modules = new ModuleReader(today, references, problems);
        pathways = new PathwayReader(today, references, problems);
        prompts = new PromptReader(references, problems);
        observances = new ObservanceReader(references, problems);
        rules = new LanguageRuleReader(references, problems);
    }

    void read(ContentFolder folder) {
        references.beginFolder();
        folder.warnOthers("", KNOWN);
        folder.warnOthers(CALENDAR, Set.of(OBSERVANCES));
        folder.warnOthers(LANGUAGE, Set.of(RULES, NEVER_CORRECTED));
        readLists(folder);
        folder.filesEnding(".yaml", PROMPTS)
                .forEach(file -> readList(folder, file, References.ReferenceType.PROMPT, prompts::read, draft::add));
        folder.filesEnding(".md", RESOURCES).forEach(file -> readResource(folder, file));
        folder.folders(MODULES).forEach(name -> readModule(folder, name));
        folder.filesEnding(".md", PATHWAYS).forEach(file -> readPathway(folder, file));
    }

    /** Themes and subjects must be in at least one of the folders. */
    void requireLists(List<ContentFolder> folders) {
        for (String list : List.of(THEMES, SUBJECTS)) {
            if (folders.stream().noneMatch(folder -> folder.has(list))) {
                folders.stream().limit(1).forEach(folder -> folder.read(list));
                references.suppressAllMissing(
                        list.equals(THEMES) ? References.ReferenceType.THEME : References.ReferenceType.SUBJECT);
            }
        }
    }

    private void readLists(ContentFolder folder) {
        readIfThere(folder, THEMES, References.ReferenceType.THEME, themes::read, draft::add);
        readIfThere(folder, SUBJECTS, References.ReferenceType.SUBJECT, lists::subjects, draft::add);
        readIfThere(folder, SYNONYMS, References.ReferenceType.SYNONYMS, lists::synonyms, draft::add);
        readIfThere(folder, BODIES, References.ReferenceType.BODY, bodies::read, draft::add);
        readIfThere(
                folder,
                CALENDAR + "/" + OBSERVANCES,
                References.ReferenceType.OBSERVANCE,
                observances::read,
                draft::add);
        readIfThere(folder, LANGUAGE + "/" + RULES, References.ReferenceType.RULE, rules::read, draft::add);
        readIfThere(
                folder,
                LANGUAGE + "/" + NEVER_CORRECTED,
                References.ReferenceType.NEVER_CORRECTED,
                lists::neverCorrected,
                draft::add);
    }

    private <T> void readIfThere(
            ContentFolder folder,
            String name,
            References.ReferenceType type,
            Function<SourceText, List<T>> reader,
            Consumer<T> target) {
        if (folder.has(name)) {
            readList(folder, name, type, reader, target);
        }
    }

    private <T> void readList(
            ContentFolder folder,
            String name,
            References.ReferenceType type,
            Function<SourceText, List<T>> reader,
            Consumer<T> target) {
        List<T> entries = folder.read(name).map(reader).orElse(List.of());
        entries.forEach(target);
        if (entries.isEmpty()) {
            references.suppressAllMissing(type);
        }
    }

    private void readResource(ContentFolder folder, String name) {
        Optional<SourceText> source = folder.read(name);
        Optional<LearningResource> resource = source.flatMap(resources::read);
        resource.ifPresent(value -> draft.add(value, source.orElseThrow()));
        suppressMissingUnlessRead(References.ReferenceType.RESOURCE, name, resource.map(LearningResource::id));
    }

    private void readPathway(ContentFolder folder, String name) {
        Optional<SourceText> source = folder.read(name);
        Optional<Pathway> pathway = source.flatMap(pathways::read);
        pathway.ifPresent(value -> draft.add(value, source.orElseThrow()));
        suppressMissingUnlessRead(References.ReferenceType.PATHWAY, name, pathway.map(Pathway::id));
    }

    private void readModule(ContentFolder folder, String name) {
        folder.warnOthers(name, Set.of("module.md", "guide.md"));
        Optional<SourceText> moduleFile = folder.read(name + "/module.md");
        Optional<SourceText> guideFile = folder.read(name + "/guide.md");
        Optional<Guide> guide = guideFile.flatMap(guides::read);
        // Module and guide are completed together, so they have one text and one version.
        String text = moduleFile.map(SourceText::text).orElse("")
                + guideFile.map(SourceText::text).orElse("");
        Optional<LearningModule> module = moduleFile.flatMap(source -> modules.read(
                source, ContentVersion.of(text), guide.map(Guide::text).orElse(FacilitatorGuide.NONE)));
        module.ifPresent(value -> {
            guide.ifPresent(beside -> beside.requireModule(value.id(), problems));
            draft.add(value, text);
        });
        suppressMissingUnlessRead(References.ReferenceType.MODULE, name, module.map(LearningModule::id));
    }

    /** Files are usually named after their ids, so the name shows which id a broken file would have declared. */
    private void suppressMissingUnlessRead(References.ReferenceType type, String name, Optional<ItemId> id) {
        if (id.filter(value -> References.isReadable(value.value())).isEmpty()) {
            references.suppressMissing(type, ContentFolder.lastName(name));
        }
    }
}
