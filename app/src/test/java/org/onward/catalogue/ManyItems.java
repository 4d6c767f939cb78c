package org.onward.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.onward.content.Library;
import org.onward.content.ShippedContent;
import org.onward.content.check.CheckingLoader;

/** Makes a large library from the shipped one, the same every time. Every tenth item is a module with a guide. */
final class ManyItems {
    private static final List<String> SYLLABLES =
            List.of("ka", "lo", "mi", "ter", "sun", "vel", "dor", "pi", "ran", "eth", "bo", "gul", "fen", "wy", "sta");

    private final Random random = new Random(5_000);

    static Library of(int items, Path folder) throws IOException {
        ShippedContent.copyTo(folder);
        new ManyItems().write(items, folder);
        return new CheckingLoader(InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z")))
                .read(folder)
                .libraryOrFail();
    }

    private void write(int items, Path folder) throws IOException {
        List<Path> modules = list(folder.resolve("modules"));
        List<Path> resources = list(folder.resolve("resources"));
        int there = modules.size()
                + resources.size()
                + list(folder.resolve("pathways")).size();
        for (int number = there; number < items; number++) {
            if (number % 10 == 0) {
                module(modules.get(random.nextInt(modules.size())), number);
            } else {
                resource(resources.get(random.nextInt(resources.size())), number);
            }
        }
    }

    private void module(Path original, int number) throws IOException {
        String id = original.getFileName().toString();
        Path copy = Files.createDirectories(original.resolveSibling("many-" + number));
        for (String file : List.of("module.md", "guide.md")) {
            String text = Files.readString(original.resolve(file));
            Files.writeString(
                    copy.resolve(file),
                    text.replaceFirst("(?m)^(id|module): " + id + "$", "$1: many-" + number)
                                    .replaceFirst("(?m)^(title: .*?)(\"?)$", "$1 " + name() + "$2")
                            + "\n\nThe word of this one is " + name() + ".\n");
        }
    }

    private void resource(Path original, int number) throws IOException {
        String text = Files.readString(original);
        Files.writeString(
                original.resolveSibling("many-" + number + ".md"),
                text.replaceFirst("(?m)^id: .*$", "id: many-" + number)
                                .replaceFirst("(?m)^minutes: .*$", "minutes: " + (2 + random.nextInt(80)))
                                .replaceFirst("(?m)^(title: .*?)(\"?)$", "$1 " + name() + "$2")
                        + "\nIts word is " + name() + ".\n");
    }

    /** A rare word, as names of places and projects are. */
    private String name() {
        return SYLLABLES.get(random.nextInt(15))
                + SYLLABLES.get(random.nextInt(15))
                + SYLLABLES.get(random.nextInt(15));
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
