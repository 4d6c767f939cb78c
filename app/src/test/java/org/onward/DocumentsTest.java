package org.onward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The documents refer only to files and classes that exist. */
final class DocumentsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern CLASS =
            Pattern.compile("`(?:[a-z.]+\\.)?([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+)(?:\\.[a-z]\\w*)?`");
    private static final Set<String> OF_LIBRARIES =
            Set.of("EagerContentHandler", "GzipHandler", "InstantSource", "QoSHandler");

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsToAFile() throws IOException {
        return documents()
                .map(document ->
                        DynamicTest.dynamicTest(ROOT.relativize(document).toString(), () -> {
                            Set<String> missing = found(LINK, document)
                                    .filter(link -> !Files.exists(document.resolveSibling(link)))
                                    .collect(Collectors.toSet());

                            assertThat(missing).isEmpty();
                        }));
    }

    @TestFactory
    Stream<DynamicTest> everyClassExists() throws IOException {
        Set<String> classes;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            classes = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
        return documents()
                .map(document ->
                        DynamicTest.dynamicTest(ROOT.relativize(document).toString(), () -> {
                            Set<String> missing = found(CLASS, document)
                                    .filter(name -> !classes.contains(name) && !OF_LIBRARIES.contains(name))
                                    .collect(Collectors.toSet());

                            assertThat(missing).isEmpty();
                        }));
    }

    private static Stream<String> found(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document)).results().map(result -> result.group(1));
    }

    private static Stream<Path> documents() throws IOException {
        return Stream.of(ROOT, ROOT.resolve("docs"), ROOT.resolve("bench"), ROOT.resolve("content"))
                .flatMap(DocumentsTest::markdownIn)
                .sorted();
    }

    /** The learning content itself, which is in folders of content, is checked by the content check. */
    private static Stream<Path> markdownIn(Path folder) {
        int depth = folder.endsWith("docs") || folder.endsWith("bench") ? 2 : 1;
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
