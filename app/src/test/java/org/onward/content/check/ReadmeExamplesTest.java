package org.onward.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onward.content.ContentReading;
import org.onward.content.ShippedContent;

/** The examples in content/README.md can be read when they are added to the shipped content. */
class ReadmeExamplesTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-12-01T09:00:00Z"));
    private static final Pattern BLOCK = Pattern.compile("```(markdown|yaml)\n(.*?)```", Pattern.DOTALL);

    /** A field that only one type of file has shows which file an example belongs to. */
    private static final List<List<String>> PLACES = List.of(
            List.of("publisher:", "resources/example.md"),
            List.of("case-minutes:", "modules/example/module.md"),
            List.of("purpose:", "modules/example/guide.md"),
            List.of("steps:", "pathways/example.md"),
            List.of("  follow-on:", "prompts/example.yaml"),
            List.of("  dates:", "calendar/observances.yaml"),
            List.of("  instead:", "language/rules.yaml"),
            List.of("  looked-up:", "bodies.yaml"),
            List.of("  about:", "language/never-corrected.yaml"),
            List.of("  words:", "synonyms.yaml"));

    @TempDir
    private Path ours;

    @BeforeEach
    void examplesOfTheReadmeAreValid() throws IOException {
        String readme = Files.readString(ShippedContent.FOLDER.resolve("README.md"));
        for (String example :
                BLOCK.matcher(readme).results().map(block -> block.group(2)).toList()) {
            for (List<String> place : PLACES) {
                Path file = ours.resolve(place.get(1));
                if (example.contains(place.get(0)) && !Files.exists(file)) {
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, filledIn(example));
                    break;
                }
            }
        }
    }

    @Test
    void hasAnExampleOfEveryKindOfFile() {
        assertThat(PLACES)
                .allSatisfy(place -> assertThat(ours.resolve(place.get(1))).exists());
    }

    @Test
    void allExamplesCanBeRead() {
        ContentReading reading = new CheckingLoader(CLOCK).read(ShippedContent.FOLDER, ours);

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.libraryOrFail().modules())
                .hasSize(ShippedContent.library().modules().size() + 1);
    }

    /** Two placeholders in brackets stand for required text. */
    private static String filledIn(String example) {
        return example.replace("End with one clear question.)", "What is one clear question?");
    }
}
