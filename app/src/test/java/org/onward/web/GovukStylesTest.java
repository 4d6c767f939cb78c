package org.onward.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.larsgrefer.sass.embedded.SassCompiler;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The styles of GOV.UK Frontend in the repository are what Dart Sass makes of {@code src/main/sass} and the version that is served.
 * {@code -Donward.styles} writes them.
 */
final class GovukStylesTest {
    private static final Path STYLES =
            Path.of("src", "main", "resources", "org", "onward", "web", "assets", "styles", "govuk.css");
    private static final String SOURCES =
            "/META-INF/resources/webjars/govuk-frontend/" + GovukFrontend.VERSION + "/dist/govuk";

    private static final Pattern CLASS = Pattern.compile("(?<![\\w/.-])govuk-[a-z]+(?:(?:-|__|--)[a-z]+)*(?![\\w./-])");

    /** GOV.UK Frontend names these and does not style them, and one size is ours. */
    private static final Set<String> WITHOUT_STYLES = Set.of(
            "govuk-button--small",
            "govuk-checkboxes",
            "govuk-radios",
            "govuk-table__body",
            "govuk-table__head",
            "govuk-table__row");

    /** GOV.UK Frontend 5 is written for Sass without modules. */
    private static final List<String> OLD_FEATURES = List.of("import", "global-builtin", "color-functions");

    @Test
    void theStylesAreCompiledFromTheSass(@TempDir Path sources) throws Exception {
        copySources(sources);

        String compiled = compile(sources);

        if (System.getProperty("onward.styles") != null) {
            Files.writeString(STYLES, compiled);
        }
        assertThat(STYLES).content().isEqualTo(compiled);
        assertThat(compiled)
                .contains("GOV.UK Frontend " + GovukFrontend.VERSION, ".govuk-button", "var(--onward-font)");
    }

    /** Because the styles of components that no template used were left out. */
    @Test
    void everyClassInATemplateHasStyles() throws IOException {
        String styles = Stylesheet.file("govuk");

        assertThat(classesInTemplates())
                .contains("govuk-button", "govuk-radios__item")
                .allMatch(name -> Pattern.compile("\\.%s(?![\\w-])".formatted(name))
                        .matcher(styles)
                        .find());
    }

    private static Set<String> classesInTemplates() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> all = Files.walk(Path.of("src", "main", "resources"))) {
            for (Path template :
                    all.filter(file -> file.toString().endsWith(".mustache")).toList()) {
                CLASS.matcher(Files.readString(template)).results().forEach(name -> names.add(name.group()));
            }
        }
        names.removeAll(WITHOUT_STYLES);
        return names;
    }

    private static String compile(Path sources) throws Exception {
        try (SassCompiler sass = SassCompilerFactory.bundled()) {
            sass.setLoadPaths(List.of(sources.toFile()));
            sass.setQuietDeps(true);
            OLD_FEATURES.forEach(sass::addSilenceDeprecation);
            return sass.compileFile(Path.of("src", "main", "sass", "govuk.scss").toFile())
                            .getCss()
                            .strip()
                    + "\n";
        }
    }

    private static void copySources(Path target) throws Exception {
        URI jar = URI.create(Objects.requireNonNull(GovukStylesTest.class.getResource(SOURCES + "/_base.scss"))
                .toString()
                .replaceFirst("!.*", ""));
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of());
                Stream<Path> all = Files.walk(files.getPath(SOURCES))) {
            for (Path source :
                    all.filter(file -> file.toString().endsWith(".scss")).toList()) {
                copy(source, target.resolve("govuk" + source.toString().substring(SOURCES.length())));
            }
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
