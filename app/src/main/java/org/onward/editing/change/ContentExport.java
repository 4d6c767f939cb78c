package org.onward.editing.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onward.content.ContentLoader;
import org.onward.content.EditedContent;
import org.onward.content.reading.ParsedContent;

/**
 * Writes the content folders with the published edits as files. A file that is in the target folder already is changed only if
 * it is the same as the file that is exported, so that the target can be a checkout of these files.
 */
public final class ContentExport {
    private final List<Path> roots;
    private final EditedContent edits;

    public ContentExport(List<Path> roots, EditedContent edits) {
        this.roots = List.copyOf(roots);
        this.edits = edits;
    }

    /**
     * What was written.
     *
     * @param refused files in the target with other contents; if there is any, nothing was written
     */
    public record Result(int written, int files, List<Path> refused) {}

    /** @param text the text with edits; absent if the file is copied byte by byte */
    private record PlannedFile(Path source, Path target, Optional<String> text) {
        byte[] before() throws IOException {
            return Files.readAllBytes(source);
        }

        byte[] after() throws IOException {
            return text.isPresent() ? text.get().getBytes(StandardCharsets.UTF_8) : before();
        }
    }

    /**
     * One folder is written into the target itself, several into a folder of their own name each.
     *
     * @throws IllegalArgumentException when two folders have the same name
     */
    public Result write(Path target) throws IOException {
        requireDifferentNames();
        List<PlannedFile> plan = new ArrayList<>();
        for (Path root : roots) {
            plan.addAll(plan(root, roots.size() == 1 ? target : target.resolve(nameOf(root))));
        }
        List<Path> refused = new ArrayList<>();
        List<PlannedFile> due = new ArrayList<>();
        for (PlannedFile file : plan) {
            Optional<byte[]> there = read(file.target);
            byte[] after = file.after();
            boolean same = there.filter(bytes -> Arrays.equals(bytes, after)).isPresent();
            if (there.isEmpty() || (!same && Arrays.equals(there.get(), file.before()))) {
                due.add(file);
            } else if (!same) {
                refused.add(file.target);
            }
        }
        if (refused.isEmpty()) {
            for (PlannedFile file : due) {
                Files.createDirectories(file.target.toAbsolutePath().getParent());
                Files.write(file.target, file.after());
            }
        }
        return new Result(refused.isEmpty() ? due.size() : 0, plan.size(), refused);
    }

    private void requireDifferentNames() {
        Set<Path> names = new HashSet<>();
        for (Path root : roots) {
            if (!names.add(nameOf(root))) {
                throw new IllegalArgumentException(
                        "Two content folders are named %s, so their files would be mixed. Rename one of them."
                                .formatted(nameOf(root)));
            }
        }
    }

    private List<PlannedFile> plan(Path root, Path target) throws IOException {
        List<PlannedFile> plan = new ArrayList<>();
        String label = ParsedContent.label(root, roots);
        try (Stream<Path> paths = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            for (Path path : paths.filter(Files::isRegularFile)
                    .filter(path -> !isHidden(root.relativize(path)))
                    .sorted()
                    .toList()) {
                Path name = root.relativize(path);
                String file = label + "/" + name.toString().replace('\\', '/');
                plan.add(new PlannedFile(path, target.resolve(name), changedText(file)));
            }
        }
        return plan;
    }

    /** The text of a file with edits. Files without edits are copied byte by byte. */
    private Optional<String> changedText(String file) {
        Optional<String> edited = edits.edited().textOf(file);
        return edited.equals(edits.files().textOf(file)) ? Optional.empty() : edited;
    }

    private static boolean isHidden(Path name) {
        for (Path part : name) {
            if (ContentLoader.isHidden(part)) {
                return true;
            }
        }
        return false;
    }

    private static Path nameOf(Path root) {
        return Path.of(String.valueOf(root.toAbsolutePath().normalize().getFileName()));
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }
}
