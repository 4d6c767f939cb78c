package org.onward.content.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.content.BrokenContentException;
import org.onward.content.ContentReading;

/** Content with one mistake of each type. The file beside each folder has the expected messages word for word. */
class BrokenContentTest {
    private static final Path BROKEN = Path.of("src/test/resources/broken-content");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-12-01T09:00:00Z"));

    private final CheckingLoader loader = new CheckingLoader(CLOCK);

    @ParameterizedTest
    @ValueSource(strings = {"mistakes", "unreadable", "library", "across", "thin"})
    void reportsFileFieldAndFixOfEveryMistake(String folder) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        ContentReport.print(loader.read(BROKEN.resolve(folder)), new PrintStream(printed, true, UTF_8));

        assertThat(printed.toString(UTF_8)).isEqualTo(Files.readString(BROKEN.resolve(folder + ".txt")));
    }

    @Test
    void reportsAMissingFolder() {
        ContentReading reading = loader.read(BROKEN.resolve("nowhere"));

        assertThat(reading.library()).isEmpty();
        assertThat(reading.errors()).singleElement().satisfies(problem -> assertThat(problem.file())
                .endsWith("nowhere"));
    }

    @Test
    void stopsAServiceFromStartingAndNamesTheCheckCommand() {
        ContentReading reading = loader.read(BROKEN.resolve("mistakes"));

        assertThatThrownBy(reading::libraryOrFail)
                .isInstanceOf(BrokenContentException.class)
                .hasMessageContainingAll(
                        "./onward content check", "mistakes/resources/stale.md  error    minutes: found 0.");
    }

    @Test
    void reportsThatNoFolderWasGiven() {
        assertThat(loader.read().errors()).isNotEmpty();
    }
}
