package org.onward.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.util.JarLocation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onward.content.check.CheckTask;

class ContentCommandTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-12-01T09:00:00Z"));

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @Test
    void succeedsOnValidContent() throws Exception {
        assertThat(run("content", "check", "../content")).isEmpty();

        assertThat(printed.toString(UTF_8)).contains("Content is fine: ").contains(" 0 errors");
    }

    @Test
    void printsProblemsByFileAndFailsWithoutAStackTrace() throws Exception {
        assertThat(run("content", "check", "src/test/resources/broken-content/mistakes"))
                .isPresent();

        assertThat(printed.toString(UTF_8))
                .contains("\nmistakes/prompts/mistaken.yaml\n  error ")
                .contains("\nContent cannot be used: ");
        assertThat(complained.toString(UTF_8)).isEmpty();
    }

    @Test
    void usesTheFolderContentByDefault() throws Exception {
        // Tests run in app/, which has no content folder.
        assertThat(run("content", "check")).isPresent();

        assertThat(printed.toString(UTF_8)).startsWith("content\n  error ").contains("no such folder");
    }

    @Test
    void printsOnlyJsonWithTheJsonOption() throws Exception {
        assertThat(run("content", "check", "--json", "../content")).isEmpty();

        JsonNode result = new ObjectMapper().readTree(printed.toString(UTF_8));
        assertThat(result.path("ok").booleanValue()).isTrue();
        assertThat(result.path("errors")).isEmpty();
        assertThat(result.path("counts").path("modules").intValue()).isGreaterThanOrEqualTo(14);
    }

    @Test
    void theJsonHasFileFieldAndFixOfEachProblem() throws Exception {
        assertThat(run("content", "check", "--json", "src/test/resources/broken-content/mistakes"))
                .isPresent();

        JsonNode result = new ObjectMapper().readTree(printed.toString(UTF_8));
        assertThat(result.path("ok").booleanValue()).isFalse();
        assertThat(result.path("counts").path("errors").intValue())
                .isEqualTo(result.path("errors").size())
                .isPositive();
        assertThat(result.path("warnings")).isNotEmpty();
        assertThat(result.path("errors"))
                .allSatisfy(error ->
                        assertThat(error.fieldNames()).toIterable().containsExactly("file", "field", "found", "fix"));
    }

    private Optional<Throwable> run(String... arguments) throws Exception {
        Bootstrap<Configuration> bootstrap = new Bootstrap<>(new Nothing());
        bootstrap.addCommand(new ContentCommand(new PrintStream(printed, true, UTF_8), new CheckTask(CLOCK)));
        return new Cli(new JarLocation(ContentCommand.class), bootstrap, printed, complained).run(arguments);
    }

    private static final class Nothing extends Application<Configuration> {
        @Override
        public void run(Configuration configuration, Environment environment) {}
    }
}
