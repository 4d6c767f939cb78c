package org.onward.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A rule for a class that no page has is a mistake: an element may have lost its style, or show on paper what it should not. So is
 * a class without a rule, and a partial that no page uses.
 */
final class OwnStylesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/onward");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CLASS_SELECTOR = Pattern.compile("\\.(onward-[a-zA-Z0-9_-]+)");

    private static final Pattern TEMPLATE_COMMENT = Pattern.compile("\\{\\{!.*?}}", Pattern.DOTALL);
    private static final Pattern CLASS_ATTRIBUTE = Pattern.compile("\\bclass=\"((?:[^\"{]|\\{\\{[^}]*}})*)\"");
    private static final Pattern CLASS = Pattern.compile("(?<![\\w-])onward-[a-z0-9_-]*[a-z0-9]");
    private static final Set<String> NAMED_BY_TESTS = Set.of("onward-page-form");

    @Test
    void everyClassOfOurOwnStylesIsNamedByATemplateAScriptOrAClass() {
        String users = text(RESOURCES, ".mustache") + text(RESOURCES, ".js") + text(Path.of("src/main/java"), ".java");

        assertThat(ownClasses()).filteredOn(name -> !users.contains(name)).isEmpty();
    }

    /** The name of a block may have no rule if its elements have some. */
    @Test
    void everyClassOfATemplateHasARuleOrIsNamedByAScript() {
        String scripts = text(RESOURCES, ".js");
        Set<String> styled = ownClasses();

        assertThat(CLASS_ATTRIBUTE
                        .matcher(templates())
                        .results()
                        .flatMap(attribute -> CLASS.matcher(attribute.group(1)).results())
                        .map(MatchResult::group)
                        .distinct())
                .filteredOn(name -> !scripts.contains(name) && !NAMED_BY_TESTS.contains(name))
                .filteredOn(
                        name -> styled.stream().noneMatch(other -> other.equals(name) || other.startsWith(name + "__")))
                .isEmpty();
    }

    @Test
    void everyPartialOfAllPagesIsUsed() throws IOException {
        String templates = templates();

        try (Stream<Path> files = Files.list(RESOURCES.resolve("web"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".mustache"))
                            .map(name -> name.replace(".mustache", "")))
                    .filteredOn(name -> !name.equals("problem"))
                    .filteredOn(name -> !Pattern.compile("\\{\\{[<>](?:[./]*web/)?%s}}".formatted(name))
                            .matcher(templates)
                            .find())
                    .isEmpty();
        }
    }

    private static String templates() {
        return TEMPLATE_COMMENT.matcher(text(RESOURCES, ".mustache")).replaceAll("");
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
