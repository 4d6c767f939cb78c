package org.onward.content.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.onward.content.ContentSources;
import org.onward.content.ContentVersion;
import org.onward.content.EditableField;
import org.onward.content.EditableItem;
import org.onward.content.EditableKind;
import org.onward.content.FieldEdit;
import org.onward.text.TextRule;

/** Reads and replaces the editable fields of items in the texts of their files. Each file is parsed once. */
public final class ItemTexts {
    private final ContentSources sources;
    private final Map<String, Optional<FrontMatter.Parts>> markdownFiles = new HashMap<>();
    private final Map<String, PromptFile> promptFiles = new HashMap<>();

    public ItemTexts(ContentSources sources) {
        this.sources = sources;
    }

    /** The fields that the item has, in the order of a page, with their texts. It is empty if there is no such item. */
    public static Map<EditableField, String> of(ContentSources sources, EditableItem item) {
        ItemTexts texts = new ItemTexts(sources);
        Map<EditableField, String> fields = new LinkedHashMap<>();
        for (EditableField field : EditableField.of(item.kind())) {
            texts.read(item, field).ifPresent(text -> fields.put(field, text));
        }
        return fields;
    }

    public Optional<String> read(EditableItem item, EditableField field) {
        Optional<String> text = item.kind() == EditableKind.PROMPT
                ? promptFile(item)
                        .flatMap(file -> file.entry(item.id()))
                        .flatMap(entry -> YamlText.read(entry, Optional.of(item.id()), field.place()))
                : markdownFile(item, field).flatMap(parts -> read(parts, field));
        return text.map(value -> TextRule.strip(TextRule.normalise(value)));
    }

    /**
     * What an edit of a field is based on. For a text it is the text in the file. A review is about the whole item, so for the
     * date of a review it is the version of the item in its file.
     */
    public Optional<String> base(EditableItem item, EditableField field) {
        if (!field.isReviewDate()) {
            return read(item, field);
        }
        Optional<String> whole = item.kind() == EditableKind.PROMPT
                ? promptFile(item).flatMap(file -> file.entry(item.id()))
                : markdownFile(item, field).map(FrontMatter.Parts::joined);
        return whole.map(text -> ContentVersion.of(text.strip()).toString());
    }

    /**
     * Replaces the text of a field.
     *
     * @return false if there is no such field, or if the text does not fit into it, such as a text with a heading for the next
     *     section
     */
    public boolean replace(FieldEdit edit) {
        EditableItem item = edit.item();
        Optional<EditableField> field = EditableField.of(item.kind(), edit.field());
        if (field.isEmpty()) {
            return false;
        }
        if (item.kind() == EditableKind.PROMPT) {
            Optional<PromptFile> file = promptFile(item);
            Optional<String> entry = file.flatMap(one -> one.entry(item.id()))
                    .flatMap(text -> YamlText.replace(
                            text, Optional.of(item.id()), field.get().place(), edit.text()));
            entry.ifPresent(text -> file.orElseThrow().put(item.id(), text));
            return entry.isPresent();
        }
        Optional<FrontMatter.Parts> changed =
                markdownFile(item, field.get()).flatMap(parts -> replace(parts, field.get(), edit.text()));
        changed.ifPresent(
                parts -> markdownFiles.put(sources.fileOf(item, field.get()).orElseThrow(), Optional.of(parts)));
        return changed.isPresent();
    }

    /** The sources with all replaced texts. */
    public ContentSources sources() {
        Map<String, String> texts = new HashMap<>(sources.texts());
        promptFiles.forEach((name, file) -> texts.put(name, file.text()));
        markdownFiles.forEach((name, file) -> file.ifPresent(parts -> texts.put(name, parts.joined())));
        return new ContentSources(texts, sources.files());
    }

    private Optional<PromptFile> promptFile(EditableItem item) {
        return sources.fileOf(item).flatMap(name -> sources.textOf(name)
                .map(text -> promptFiles.computeIfAbsent(name, ignored -> PromptFile.of(text))));
    }

    private Optional<FrontMatter.Parts> markdownFile(EditableItem item, EditableField field) {
        return sources.fileOf(item, field)
                .flatMap(name -> markdownFiles.computeIfAbsent(
                        name, ignored -> sources.textOf(name).flatMap(FrontMatter.Parts::of)));
    }

    private static Optional<String> read(FrontMatter.Parts parts, EditableField field) {
        if (field.form() != EditableField.Form.MARKDOWN) {
            return YamlText.read(parts.yaml(), Optional.empty(), field.place());
        }
        Optional<String> title = field.sectionTitle();
        return title.isEmpty()
                ? Optional.of(parts.body())
                : Optional.ofNullable(Sections.texts(parts.body()).get(title.get()));
    }

    private static Optional<FrontMatter.Parts> replace(FrontMatter.Parts parts, EditableField field, String text) {
        if (field.form() != EditableField.Form.MARKDOWN) {
            return YamlText.replace(parts.yaml(), Optional.empty(), field.place(), text)
                    .map(yaml -> new FrontMatter.Parts(yaml, parts.body()));
        }
        return field.sectionTitle()
                .map(title -> Sections.replace(parts.body(), title, text))
                .orElseGet(() -> Optional.of(text.strip() + "\n"))
                .map(body -> new FrontMatter.Parts(parts.yaml(), body));
    }
}
