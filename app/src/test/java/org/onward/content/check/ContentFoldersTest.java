package org.onward.content.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onward.content.ContentProblem;
import org.onward.content.ContentReading;
import org.onward.content.ContentVersion;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.OverriddenEntry;
import org.onward.content.ShippedContent;

/** An organisation's own folder beside the shipped one: additions, replacements and messages. */
class ContentFoldersTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-12-01T09:00:00Z"));
    private static final ItemId MEETINGS = new ItemId("inclusive-meetings");
    private static final ItemId CHAIRING = new ItemId("chairing-inclusively");

    @TempDir
    private Path folder;

    private Path ours;

    @BeforeEach
    void createOwnFolder() throws IOException {
        ours = Files.createDirectory(folder.resolve("our-content"));
    }

    @Test
    void addsNewEntriesAndKeepsTheShippedOnes() throws IOException {
        write(
                "resources/our-guide.md",
                shipped("resources/chairing-inclusively.md").replace(CHAIRING.value(), "our-guide"));

        Library library = read().libraryOrFail();

        assertThat(library.resource(new ItemId("our-guide"))).isPresent();
        assertThat(library.resources())
                .hasSize(ShippedContent.library().resources().size() + 1);
        assertThat(library.modules()).isEqualTo(ShippedContent.library().modules());
    }

    @Test
    void entriesOfTheLaterFolderReplaceEarlierOnesOfEveryType() throws IOException {
        String module = shipped("modules/inclusive-meetings/module.md");
        write("modules/inclusive-meetings/module.md", module.replaceFirst("title: .*", "title: Our meetings"));
        write("modules/inclusive-meetings/guide.md", shipped("modules/inclusive-meetings/guide.md"));
        String resource = shipped("resources/chairing-inclusively.md");
        write("resources/under-another-name.md", resource.replaceFirst("title: .*", "title: Our chairing"));
        String prompts = shipped("prompts/meetings-scheduling.yaml");
        String first = prompts.substring(0, prompts.indexOf("\n- id:") + 1);
        write("prompts/ours.yaml", first.replaceFirst("text: .*", "text: What would our own question be?"));
        String themes = shipped("themes.yaml");
        String theme = themes.substring(0, themes.indexOf("\n- id:") + 1);
        write("themes.yaml", theme.replaceFirst("title: .*", "title: Our word for it"));

        ContentReading reading = read();

        assertThat(ofOurs(reading)).isEmpty();
        Library library = reading.libraryOrFail();
        assertThat(library.module(MEETINGS).orElseThrow().title()).isEqualTo("Our meetings");
        assertThat(library.resource(CHAIRING).orElseThrow().title()).isEqualTo("Our chairing");
        assertThat(library.prompts())
                .filteredOn(prompt -> prompt.text().equals("What would our own question be?"))
                .hasSize(1);
        assertThat(library.prompts()).hasSameSizeAs(ShippedContent.library().prompts());
        assertThat(library.themes()).hasSameSizeAs(ShippedContent.library().themes());
        assertThat(library.themes().get(0).title()).isEqualTo("Our word for it");
        assertThat(reading.replaced())
                .extracting(OverriddenEntry::line)
                .contains(
                        "module inclusive-meetings: our-content/modules/inclusive-meetings/module.md takes the place of"
                                + " content/modules/inclusive-meetings/module.md",
                        "resource chairing-inclusively: our-content/resources/under-another-name.md takes the place of"
                                + " content/resources/chairing-inclusively.md")
                .hasSize(4);
    }

    @Test
    void keepsTheTextOfTheLaterFolder() throws IOException {
        String resource = shipped("resources/chairing-inclusively.md").replaceFirst("title: .*", "title: Our chairing");
        write("resources/chairing-inclusively.md", resource);

        Library library = read().libraryOrFail();

        assertThat(library.textOf(CHAIRING)).contains(resource);
        assertThat(library.resource(CHAIRING).orElseThrow().version())
                .isEqualTo(ContentVersion.of(resource))
                .isNotEqualTo(ShippedContent.library()
                        .resource(CHAIRING)
                        .orElseThrow()
                        .version());
    }

    @Test
    void reportsADuplicateIdWithinOneFolder() throws IOException {
        write("resources/one.md", shipped("resources/chairing-inclusively.md"));
        write("resources/two.md", shipped("resources/chairing-inclusively.md"));

        assertThat(read().errors())
                .extracting(ContentProblem::file, ContentProblem::line)
                .containsExactly(tuple(
                        "our-content/resources/two.md",
                        "error    id: found chairing-inclusively. our-content/resources/one.md has this id already;"
                                + " choose another."));
    }

    @Test
    void refusesAResourceThatWouldReplaceAModule() throws IOException {
        write(
                "resources/inclusive-meetings.md",
                shipped("resources/chairing-inclusively.md").replace(CHAIRING.value(), MEETINGS.value()));

        assertThat(read().errors()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("our-content/resources/inclusive-meetings.md");
            assertThat(problem.line())
                    .contains("content/modules/inclusive-meetings/module.md has this id already; choose another.");
        });
    }

    @Test
    void namesFoldersOfEqualNamesByTheirPaths() throws IOException {
        Path alike = Files.createDirectories(folder.resolve("trust/content"));
        Files.writeString(alike.resolve("notes.txt"), "x");

        assertThat(new CheckingLoader(CLOCK).read(ShippedContent.FOLDER, alike).warnings())
                .extracting(ContentProblem::file)
                .contains(alike + "/notes.txt");
    }

    @Test
    void needsThemesInOnlyOneOfTheFolders() {
        assertThat(ofOurs(read())).isEmpty();
        assertThat(new CheckingLoader(CLOCK).read(ours).errors())
                .extracting(ContentProblem::file)
                .containsExactly("our-content/mandatory-subjects.yaml", "our-content/themes.yaml");
    }

    @Test
    void listsReplacedEntriesInTheReport() throws IOException {
        write("resources/chairing-inclusively.md", shipped("resources/chairing-inclusively.md"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        ContentReport.print(read(), new PrintStream(printed, true, UTF_8));

        assertThat(printed.toString(UTF_8))
                .contains(
                        "resource chairing-inclusively: our-content/resources/chairing-inclusively.md takes the place of"
                                + " content/resources/chairing-inclusively.md.");
    }

    private ContentReading read() {
        return new CheckingLoader(CLOCK).read(ShippedContent.FOLDER, ours);
    }

    private static List<ContentProblem> ofOurs(ContentReading reading) {
        return reading.problems().stream()
                .filter(problem -> problem.file().startsWith("our-content/"))
                .toList();
    }

    private static String shipped(String file) throws IOException {
        return Files.readString(ShippedContent.FOLDER.resolve(file));
    }

    private void write(String file, String text) throws IOException {
        Path path = ours.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
