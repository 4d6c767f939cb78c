package org.onward.content.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onward.content.ContentLoader;
import org.onward.content.ContentSources;
import org.onward.text.RefusedCharacter;
import org.onward.text.TextRule;

/** A content folder on disk. A file that cannot be read becomes a problem and never an exception. */
final class ContentFolder {
    private final Path root;
    private final String label;
    private final ContentSources edited;
    private final Map<String, String> texts;
    private final ProblemCollector problems;

    /**
     * A folder.
     *
     * @param label the name of the folder in messages
     * @param edited texts that take the place of the texts of their files. Those files are not read
     * @param texts receives the text of each file that is read
     */
    ContentFolder(
            Path root, String label, ContentSources edited, Map<String, String> texts, ProblemCollector problems) {
        this.root = root;
        this.label = label;
        this.edited = edited;
        this.texts = texts;
        this.problems = problems;
    }

    boolean exists() {
        if (Files.isDirectory(root)) {
            return true;
        }
        problems.error(
                root.toString(), "folder", "no such folder", "Give the folder that holds themes.yaml and modules/.");
        return false;
    }

    boolean has(String name) {
        return Files.exists(root.resolve(name));
    }

    String nameOf(String name) {
        return label + "/" + name;
    }

    /** The names in a folder, sorted, without hidden files and editors' backup files. */
    List<String> list(String name) {
        Path folder = name.isEmpty() ? root : root.resolve(name);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !ContentLoader.isHidden(entry))
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            problems.error(nameOf(name), "folder", "a folder that cannot be listed", "Check who may read it.");
            return List.of();
        }
    }

    /** The files of a folder with this ending. It warns about other files, because they are not read. */
    List<String> filesEnding(String ending, String name) {
        List<String> entries = list(name);
        entries.stream()
                .filter(entry -> !entry.endsWith(ending))
                .forEach(entry -> warnUnread(name + "/" + entry, "Files here end in " + ending + "."));
        return entries.stream()
                .filter(entry -> entry.endsWith(ending))
                .map(entry -> name + "/" + entry)
                .toList();
    }

    /** The subfolders of a folder. It warns about files, because they are not read. */
    List<String> folders(String name) {
        List<String> entries =
                list(name).stream().map(entry -> name + "/" + entry).toList();
        entries.stream()
                .filter(entry -> !Files.isDirectory(root.resolve(entry)))
                .forEach(entry -> warnUnread(entry, "Each module is a folder here."));
        return entries.stream()
                .filter(entry -> Files.isDirectory(root.resolve(entry)))
                .toList();
    }

    void warnOthers(String name, Set<String> known) {
        list(name).stream()
                .filter(entry -> !known.contains(entry))
                .forEach(entry -> warnUnread(
                        name.isEmpty() ? entry : name + "/" + entry,
                        ClosestWord.question(entry, known) + "Known here: "
                                + String.join(", ", known.stream().sorted().toList()) + "."));
    }

    private void warnUnread(String name, String fix) {
        problems.warning(nameOf(name), "file", "something that is not read", fix);
    }

    Optional<SourceText> read(String name) {
        Path path = root.resolve(name);
        String file = nameOf(name);
        if (!Files.isRegularFile(path)) {
            problems.error(file, "file", "no file", "Write it; README.md in the content folder shows how.");
            return Optional.empty();
        }
        Optional<String> editedText = edited.textOf(file);
        if (editedText.isPresent()) {
            return Optional.of(source(file, editedText.get()));
        }
        try {
            if (Files.size(path) > ContentLoader.MAX_FILE_BYTES) {
                problems.error(file, "file", Files.size(path) + " bytes", "Keep a content file under one megabyte.");
                return Optional.empty();
            }
            String text = SourceText.normalise(Files.readString(path, StandardCharsets.UTF_8));
            Optional<RefusedCharacter> refused = TextRule.firstRefused(text);
            if (refused.isPresent()) {
                problems.error(
                        file,
                        "line " + lineAt(text, refused.get().index()),
                        refused.get().inWords(),
                        "Delete it: type that line again.");
                return Optional.empty();
            }
            return Optional.of(source(file, text));
        } catch (CharacterCodingException notText) {
            problems.error(file, "file", "bytes that are not UTF-8 text", "Save it as plain text in UTF-8.");
        } catch (IOException unreadable) {
            problems.error(file, "file", "a file that cannot be read", "Check who may read it.");
        }
        return Optional.empty();
    }

    private SourceText source(String file, String text) {
        texts.put(file, text);
        return new SourceText(file, text);
    }

    private static long lineAt(String text, int index) {
        return 1
                + text.substring(0, index)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }

    /**
     * The last part of a path without its ending: "inclusive-meetings" for {@code modules/inclusive-meetings} and for
     * {@code resources/inclusive-meetings.md}.
     */
    static String lastName(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? last : last.substring(0, dot);
    }
}
