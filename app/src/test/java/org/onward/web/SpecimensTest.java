package org.onward.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Renders every page template with made-up data, without a database or a service. It checks that the
 * Content-Security-Policy allows all of the page and that labels refer to existing fields. The pages are written to
 * target/specimens.
 *
 * <p>A file {@code learner/home--first-day.yaml} is the page {@code learner/home} in another state. Its key {@code
 * frame} overrides values of the common frame.
 */
class SpecimensTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final MustacheFactory TEMPLATES = new DefaultMustacheFactory();
    private static final Path SPECIMENS = specimens();
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern REFERENCE =
            Pattern.compile(" (?:for|aria-describedby|aria-labelledby)=\"([^\"]*)\"|href=\"#([^\"]*)\"");
    private static final Path TARGET = Path.of("target", "specimens");

    @ParameterizedTest
    @MethodSource("all")
    void aPageHasNoInlineCodeAndNoBrokenReference(String specimen) throws Exception {
        String html = render(specimen);
        Files.createDirectories(TARGET);
        writeStylesheet();
        Files.writeString(TARGET.resolve(specimen.replace('/', '-') + ".html"), html.replace("/assets/", "assets/"));

        assertThat(html)
                .doesNotContain(" style=", "<style", "javascript:", "{{", "}}")
                .doesNotContainPattern("<script(?![^>]*src=)");
        assertThat(brokenReferences(html)).isEmpty();
    }

    static Stream<String> all() throws IOException {
        try (Stream<Path> files = Files.walk(SPECIMENS)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("frame.yaml"))
                    .map(file -> SPECIMENS.relativize(file).toString().replaceFirst("\\.yaml$", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String render(String specimen) throws IOException {
        Map<String, Object> page = read(specimen + ".yaml");
        Map<String, Object> frame = new LinkedHashMap<>(read("frame.yaml"));
        if (page.remove("frame") instanceof Map<?, ?> own) {
            own.forEach((name, value) -> frame.put(name.toString(), value));
        }
        String template = "org/onward/" + specimen.replaceFirst("--.*", "") + ".mustache";
        StringWriter html = new StringWriter();
        TEMPLATES.compile(template).execute(html, List.of(frame, page)).flush();
        return html.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String file) throws IOException {
        return YAML.readValue(SPECIMENS.resolve(file).toFile(), LinkedHashMap.class);
    }

    private static void writeStylesheet() throws IOException {
        Files.createDirectories(TARGET.resolve("assets"));
        Files.writeString(TARGET.resolve("assets/onward.css"), Stylesheet.text());
    }

    /** References to ids that do not exist, and ids that occur twice. */
    private static List<String> brokenReferences(String html) {
        List<String> ids =
                ID.matcher(html).results().map(match -> match.group(1)).toList();
        Stream<String> twice = ids.stream().filter(id -> Collections.frequency(ids, id) > 1);
        Stream<String> missing = REFERENCE
                .matcher(html)
                .results()
                .flatMap(match -> Stream.of((match.group(1) == null ? match.group(2) : match.group(1)).split(" ")))
                .filter(id -> !ids.contains(id));
        return Stream.concat(twice, missing).distinct().toList();
    }

    private static Path specimens() {
        try {
            return Path.of(SpecimensTest.class.getResource("/specimens").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
