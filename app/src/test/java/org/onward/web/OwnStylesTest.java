package org.onward.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule for a class that no page has is a mistake: an element may have lost its style, or show on paper what it should not. */
final class OwnStylesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/onward");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CLASS_SELECTOR = Pattern.compile("\\.(onward-[a-zA-Z0-9_-]+)");

    @Test
    void everyClassOfOurOwnStylesIsNamedByATemplateAScriptOrAClass() {
        String users = text(RESOURCES, ".mustache") + text(RESOURCES, ".js") + text(Path.of("src/main/java"), ".java");

        assertThat(ownClasses()).filteredOn(name -> !users.contains(name)).isEmpty();
    }

    private static Set<String> ownClasses() {
        return CLASS_SELECTOR
                .matcher(COMMENT.matcher(text(RESOURCES, ".css")).replaceAll(""))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(OwnStylesTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
