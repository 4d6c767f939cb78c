package org.onward.content;

import java.util.Map;
import java.util.Optional;

/**
 * The texts of the content files, by file, and the file of each item that can be edited. Of items with the same id it has the
 * last one, which is the one that readers see.
 */
public record ContentSources(Map<String, String> texts, Map<EditableItem, String> files) {
    public static final ContentSources NONE = new ContentSources(Map.of(), Map.of());

    private static final String MODULE_FILE = "module.md";
    private static final String GUIDE_FILE = "guide.md";

    public ContentSources {
        texts = Map.copyOf(texts);
        files = Map.copyOf(files);
    }

    /** The file of an item; for a module the file for the learner. */
    public Optional<String> fileOf(EditableItem item) {
        return Optional.ofNullable(files.get(item));
    }

    /** The file that has a field of an item. */
    public Optional<String> fileOf(EditableItem item, EditableField field) {
        return fileOf(item).map(file -> field.inGuide() ? guideOf(file) : file);
    }

    public Optional<String> textOf(String file) {
        return Optional.ofNullable(texts.get(file));
    }

    /** The guide beside a module's file. */
    public static String guideOf(String moduleFile) {
        return moduleFile.substring(0, moduleFile.length() - MODULE_FILE.length()) + GUIDE_FILE;
    }
}
