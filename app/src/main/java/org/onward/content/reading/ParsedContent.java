package org.onward.content.reading;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.onward.content.Body;
import org.onward.content.BodyId;
import org.onward.content.ContentLoader;
import org.onward.content.ContentSources;
import org.onward.content.EditableItem;
import org.onward.content.EditableKind;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.Observance;
import org.onward.content.ObservanceId;
import org.onward.content.OverriddenEntry;
import org.onward.content.Pathway;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.content.Theme;
import org.onward.content.ThemeId;

/** All entries that were read, including broken ones, with their files, and the current day. */
public final class ParsedContent {
    private final ContentDraft draft;
    private final References references;
    private final LocalDate today;
    private final Map<String, String> texts;

    private ParsedContent(ContentDraft draft, References references, LocalDate today, Map<String, String> texts) {
        this.draft = draft;
        this.references = references;
        this.today = today;
        this.texts = texts;
    }

    /** Reads the folders one after the other, see {@link ContentLoader#read}, and adds their problems. */
    public static ParsedContent read(List<Path> roots, LocalDate today, ProblemCollector problems) {
        return read(roots, today, ContentSources.NONE, problems);
    }

    /** @param edited the texts that take the place of the texts of their files; other files are read from the disk */
    public static ParsedContent read(
            List<Path> roots, LocalDate today, ContentSources edited, ProblemCollector problems) {
        if (roots.isEmpty()) {
            problems.error("content", "folder", "no folder", "Name the folder that holds the content.");
        }
        References references = new References(problems);
        ContentDraft draft = new ContentDraft();
        FolderReader reader = new FolderReader(today, draft, references, problems);
        Map<String, String> texts = new HashMap<>();
        List<ContentFolder> folders = folders(roots, edited, texts, problems);
        folders.forEach(reader::read);
        reader.requireLists(folders);
        references.check();
        return new ParsedContent(draft, references, today, texts);
    }

    /** The folders, with their names as labels. Folders with equal names have their whole path as label. */
    private static List<ContentFolder> folders(
            List<Path> roots, ContentSources edited, Map<String, String> texts, ProblemCollector problems) {
        List<ContentFolder> folders = new ArrayList<>();
        for (Path root : roots) {
            ContentFolder folder = new ContentFolder(root, label(root, roots), edited, texts, problems);
            if (folder.exists()) {
                folders.add(folder);
            }
        }
        return folders;
    }

    /** The name of a folder in the names of its files. */
    public static String label(Path root, List<Path> roots) {
        boolean alone = roots.stream()
                        .filter(other -> Objects.equals(lastName(other), lastName(root)))
                        .count()
                == 1;
        return alone ? lastName(root) : root.toString();
    }

    private static String lastName(Path root) {
        Path name = root.toAbsolutePath().normalize().getFileName();
        return name == null ? root.toString() : name.toString();
    }

    public LocalDate today() {
        return today;
    }

    public Map<ThemeId, Theme> themes() {
        return Collections.unmodifiableMap(draft.themes);
    }

    public Map<ItemId, LearningModule> modules() {
        return Collections.unmodifiableMap(draft.modules);
    }

    public Map<ItemId, LearningResource> resources() {
        return Collections.unmodifiableMap(draft.resources);
    }

    public Map<ItemId, Pathway> pathways() {
        return Collections.unmodifiableMap(draft.pathways);
    }

    public Map<PromptId, Prompt> prompts() {
        return Collections.unmodifiableMap(draft.prompts);
    }

    public Map<ObservanceId, Observance> observances() {
        return Collections.unmodifiableMap(draft.observances);
    }

    public Map<BodyId, Body> bodies() {
        return Collections.unmodifiableMap(draft.bodies);
    }

    public String fileOf(LearningModule module) {
        return references.fileOf(References.ReferenceType.MODULE, module.id().value());
    }

    public String guideOf(LearningModule module) {
        return fileOf(module).replace("module.md", "guide.md");
    }

    public String fileOf(Pathway pathway) {
        return references.fileOf(References.ReferenceType.PATHWAY, pathway.id().value());
    }

    public String fileOf(Prompt prompt) {
        return references.fileOf(References.ReferenceType.PROMPT, prompt.id().value());
    }

    public String fileOf(Theme theme) {
        return references.fileOf(References.ReferenceType.THEME, theme.id().value());
    }

    public String fileOf(LearningResource resource) {
        return references.fileOf(
                References.ReferenceType.RESOURCE, resource.id().value());
    }

    public String fileOf(Observance observance) {
        return references.fileOf(
                References.ReferenceType.OBSERVANCE, observance.id().value());
    }

    public String fileOf(Body body) {
        return references.fileOf(References.ReferenceType.BODY, body.id().value());
    }

    /** The texts that were read, with the file of each item that can be edited. */
    public ContentSources sources() {
        Map<EditableItem, String> files = new HashMap<>();
        draft.resources
                .values()
                .forEach(resource -> files.put(
                        new EditableItem(EditableKind.RESOURCE, resource.id().value()), fileOf(resource)));
        draft.prompts
                .values()
                .forEach(prompt -> files.put(
                        new EditableItem(EditableKind.PROMPT, prompt.id().value()), fileOf(prompt)));
        draft.modules
                .values()
                .forEach(module -> files.put(
                        new EditableItem(EditableKind.MODULE, module.id().value()), fileOf(module)));
        return new ContentSources(texts, files);
    }

    public List<OverriddenEntry> replaced() {
        return references.replaced();
    }

    /** Call it only when there is no error, because a library relies on every rule. */
    public Library library() {
        return draft.library();
    }
}
