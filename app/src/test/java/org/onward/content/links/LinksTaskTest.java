package org.onward.content.links;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.argparse4j.ArgumentParsers;
import net.sourceforge.argparse4j.inf.ArgumentParser;
import net.sourceforge.argparse4j.inf.ArgumentParserException;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTaskTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-12-01T09:00:00Z"));

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final LinksTask task = new LinksTask(CLOCK, (host, pause) -> {});

    @Test
    void writesAReportOfEveryAddressInTheContent() throws Exception {
        try (SmallWeb web = new SmallWeb()) {
            content(web.at("/404").toString(), "More [here](%s).".formatted(web.at("/200")));
            Path report = folder.resolve("report.md");

            assertThat(run("--allow-private", "--report", report.toString())).isTrue();

            assertThat(report)
                    .content()
                    .contains("2 addresses: 1 fine", "<%s>".formatted(web.at("/404")), "resource a-page");
            assertThat(printed.toString(UTF_8)).contains("2 addresses: 1 fine, 0 moved, 1 gone");
        }
    }

    @Test
    void printsOnlyJsonWithTheJsonOption() throws Exception {
        try (SmallWeb web = new SmallWeb()) {
            content(web.at("/200").toString(), "");

            assertThat(run("--json")).isTrue();

            assertThat(printed.toString(UTF_8))
                    .startsWith("{")
                    .contains("\"not-asked\" : 1")
                    .endsWith("}\n");
            assertThat(web.requests).isEmpty();
        }
    }

    @Test
    void sendsNoRequestWhileTheContentHasErrors() throws Exception {
        assertThat(run()).isFalse();
        assertThat(printed.toString(UTF_8)).contains("./onward content check");
    }

    private boolean run(String... options) throws Exception {
        return task.run(List.of(folder.resolve("content")), parse(options), new PrintStream(printed, true, UTF_8));
    }

    private Namespace parse(String... options) throws ArgumentParserException {
        ArgumentParser parser = ArgumentParsers.newFor("onward").build();
        Subparser links = parser.addSubparsers().addParser("links");
        task.configure(links);
        List<String> words = new ArrayList<>(List.of("links"));
        words.addAll(List.of(options));
        return parser.parseArgs(words.toArray(String[]::new));
    }

    private void content(String address, String why) throws IOException {
        write(
                "themes.yaml",
                """
                - id: meetings
                  title: Meetings
                  introduction: Who can be there.
                  evidence:
                    - {claim: One., grade: D, source: "Ours, here, 2026", check-basis: not checked}
                    - {claim: Two., grade: D, source: "Ours, here, 2026", check-basis: not checked}
                """);
        write("mandatory-subjects.yaml", "- {id: fire-safety, title: Fire safety}\n");
        write(
                "resources/a-page.md",
                """
                ---
                id: a-page
                title: A page
                publisher: Onward
                address: %s
                kind: article
                minutes: 10
                minutes-basis: stated
                cost: free
                themes: [meetings]
                audience: everyone
                evidence: C
                accessibility: Not checked
                status: live page
                last-checked: 2026-11-22
                ---
                It is worth the time. %s
                """
                        .formatted(address, why));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("content").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
