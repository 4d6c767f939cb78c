package org.onward.content;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.onward.content.GuideReader.Guide;
import org.onward.content.References.What;

/** Reads content folders into a {@link Library}, or says everything that keeps it from doing so. Never throws. */
public final class ContentLoader {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String THEMES = "themes.yaml";
    private static final String SUBJECTS = "mandatory-subjects.yaml";
    private static final String SYNONYMS = "synonyms.yaml";
    private static final String OBSERVANCES = "observances.yaml";
    private static final String RULES = "rules.yaml";
    private static final FacilitatorGuide NO_GUIDE = new FacilitatorGuide(
            "", List.of(), none(), none(), none(), none(), none(), none(), none(), none(), none(), none(), none());

    private static final Set<String> KNOWN = Set.of(
            "README.md",
            THEMES,
            SUBJECTS,
            SYNONYMS,
            "resources",
            "modules",
            "pathways",
            "prompts",
            "calendar",
            "language");

    private final InstantSource clock;

    public ContentLoader(InstantSource clock) {
        this.clock = clock;
    }

    /** Several folders make one library: an organisation keeps its own beside the one that is shipped. */
    public ContentReading read(Path... roots) {
        return new Reading().read(List.of(roots));
    }

    private static Markdown none() {
        return Markdown.NONE;
    }

    /** One reading: the state that its steps share. */
    private final class Reading {
        private final LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        private final Findings findings = new Findings();
        private final References references = new References(findings);
        private final ThemeReader themes = new ThemeReader(today, references, findings);
        private final ShortLists lists = new ShortLists(references, findings);
        private final ResourceReader resources = new ResourceReader(today, references, findings);
        private final GuideReader guides = new GuideReader(references, findings);
        private final ModuleReader modules = new ModuleReader(today, references, findings);
        private final PathwayReader pathways = new PathwayReader(today, references, findings);
        private final ObservanceReader observances = new ObservanceReader(references, findings);
        private final LanguageRuleReader rules = new LanguageRuleReader(references, findings);
        private final PromptReader prompts = new PromptReader(references, findings);
        private final Draft draft = new Draft();

        ContentReading read(List<Path> roots) {
            if (roots.isEmpty()) {
                findings.error("content", "folder", "no folder", "Name the folder that holds the content.");
            }
            List<Folder> folders = roots.stream()
                    .map(root -> new Folder(root, findings))
                    .filter(Folder::exists)
                    .toList();
            readList(folders, THEMES, What.THEME, themes::read, theme -> draft.themes.put(theme.id(), theme));
            readList(
                    folders,
                    SUBJECTS,
                    What.SUBJECT,
                    lists::subjects,
                    subject -> draft.subjects.put(subject.id(), subject));
            folders.forEach(this::readFolder);
            references.check();
            draft.checkAcrossFiles(findings);
            Optional<Library> library = findings.anyError() ? Optional.empty() : Optional.of(draft.library());
            return new ContentReading(library, findings.all());
        }

        /** The themes and the subjects may stand in any of the folders, but have to stand somewhere. */
        private <T> void readList(
                List<Folder> folders, String name, What what, Function<Source, List<T>> reader, Consumer<T> target) {
            List<Folder> having =
                    folders.stream().filter(folder -> folder.has(name)).toList();
            for (Folder folder : having.isEmpty() ? folders.stream().limit(1).toList() : having) {
                readEntries(folder, name, what, reader, target);
            }
        }

        private <T> void readEntries(
                Folder folder, String name, What what, Function<Source, List<T>> reader, Consumer<T> target) {
            List<T> entries = folder.read(name).map(reader).orElse(List.of());
            entries.forEach(target);
            if (entries.isEmpty()) {
                references.excuseAll(what);
            }
        }

        private void readFolder(Folder folder) {
            folder.warnOthers("", KNOWN);
            folder.filesEnding(".md", "resources").forEach(file -> readResource(folder, file));
            folder.filesEnding(".yaml", "prompts").forEach(file -> readPrompts(folder, file));
            folder.folders("modules").forEach(name -> readModule(folder, name));
            folder.filesEnding(".md", "pathways").forEach(file -> readPathway(folder, file));
            readOptional(
                    folder, SYNONYMS, What.SYNONYMS, lists::synonyms, group -> draft.synonyms.put(group.id(), group));
            folder.warnOthers("calendar", Set.of(OBSERVANCES));
            readOptional(
                    folder,
                    "calendar/" + OBSERVANCES,
                    What.OBSERVANCE,
                    observances::read,
                    observance -> draft.observances.put(observance.id(), observance));
            folder.warnOthers("language", Set.of(RULES));
            readOptional(
                    folder,
                    "language/" + RULES,
                    What.RULE,
                    rules::read,
                    rule -> draft.languageRules.put(rule.id(), rule));
        }

        private <T> void readOptional(
                Folder folder, String name, What what, Function<Source, List<T>> reader, Consumer<T> target) {
            if (folder.has(name)) {
                readEntries(folder, name, what, reader, target);
            }
        }

        private void readPrompts(Folder folder, String file) {
            readEntries(folder, file, What.PROMPT, prompts::read, prompt -> draft.prompts.put(prompt.id(), prompt));
        }

        private void readPathway(Folder folder, String name) {
            Optional<Source> source = folder.read(name);
            Optional<Pathway> pathway = source.flatMap(pathways::read);
            pathway.ifPresent(value -> draft.add(value, source.orElseThrow()));
            excuseUnlessNamed(What.PATHWAY, name, pathway.map(Pathway::id));
        }

        private void readResource(Folder folder, String name) {
            Optional<Source> source = folder.read(name);
            Optional<LearningResource> resource = source.flatMap(resources::read);
            resource.ifPresent(value -> draft.add(value, source.orElseThrow()));
            excuseUnlessNamed(What.RESOURCE, name, resource.map(LearningResource::id));
        }

        private void readModule(Folder folder, String name) {
            folder.warnOthers(name, Set.of("module.md", "guide.md"));
            Optional<Source> moduleFile = folder.read(name + "/module.md");
            Optional<Source> guideFile = folder.read(name + "/guide.md");
            Optional<Guide> guide = guideFile.flatMap(guides::read);
            // Module and guide are one thing to whoever completes them, and so have one text and one version.
            String text = moduleFile.map(Source::text).orElse("")
                    + guideFile.map(Source::text).orElse("");
            Optional<LearningModule> module = moduleFile.flatMap(source -> modules.read(
                    source, Source.versionOf(text), guide.map(Guide::text).orElse(NO_GUIDE)));
            module.ifPresent(value -> {
                guide.ifPresent(beside -> beside.requireModule(value.id(), findings));
                draft.add(value, moduleFile.orElseThrow(), text);
            });
            excuseUnlessNamed(What.MODULE, name, module.map(LearningModule::id));
        }

        /** Files are named after their ids as a rule: enough to guess whom a broken file would have been. */
        private void excuseUnlessNamed(What what, String name, Optional<ItemId> id) {
            if (id.filter(value -> References.isReal(value.value())).isEmpty()) {
                references.excuse(what, Folder.lastName(name));
            }
        }
    }
}
