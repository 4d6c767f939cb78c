package org.onward.editing.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onward.content.ContentReading;
import org.onward.content.ContentSources;
import org.onward.content.EditedContent;
import org.onward.content.FieldEdit;
import org.onward.content.LoadedContent;
import org.onward.content.ShippedContent;
import org.onward.content.check.CheckingLoader;
import org.onward.content.reading.ItemTexts;

/** The export of the shipped content with edits. */
class ContentExportTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir
    Path temporary;

    private final CheckingLoader loader = new CheckingLoader(InstantSource.fixed(NOW));
    private Path source;
    private Path target;

    @BeforeEach
    void copy() throws IOException {
        source = Files.createDirectories(temporary.resolve("content"));
        target = temporary.resolve("exported/content");
        ShippedContent.copyTo(source);
    }

    @Test
    void exportedFilesGiveTheSameLibraryAsTheEdits() throws IOException {
        ContentReading edited = loader.read(List.of(source), editOfEveryResourceAndModule());
        assertThat(edited.edits().errors()).isEmpty();

        new ContentExport(List.of(source), edited.edits()).write(target);

        ContentReading exported = loader.read(target);
        assertThat(exported.errors()).isEmpty();
        assertThat(versionOf(exported)).isEqualTo(versionOf(edited)).isNotEqualTo(versionOf(loader.read(source)));
        assertThat(exported.problems()).isEqualTo(edited.problems());
    }

    @Test
    void filesWithoutEditsAreCopiedByteByByte() throws IOException {
        Files.writeString(source.resolve("README.md"), "One line\r\nand no more");

        ContentExport.Result result =
                new ContentExport(List.of(source), loader.read(source).edits()).write(target);

        assertThat(result.written()).isEqualTo(result.files());
        try (Stream<Path> files = Files.walk(source)) {
            assertThat(files.filter(Files::isRegularFile)).allSatisfy(file -> assertThat(
                            target.resolve(source.relativize(file).toString()))
                    .hasSameBinaryContentAs(file));
        }
    }

    @Test
    void foldersThatAreReachedThroughALinkAreExportedToo() throws IOException {
        Path elsewhere = temporary.resolve("elsewhere");
        Files.move(source.resolve("modules"), elsewhere);
        Files.createSymbolicLink(source.resolve("modules"), elsewhere);

        new ContentExport(List.of(source), loader.read(source).edits()).write(target);

        assertThat(versionOf(loader.read(target))).isEqualTo(versionOf(loader.read(source)));
    }

    @Test
    void foldersWithTheSameNameAreRefused() throws IOException {
        Path own = Files.createDirectories(temporary.resolve("own/content"));

        assertThatThrownBy(() -> new ContentExport(List.of(source, own), EditedContent.NONE).write(target))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Two content folders are named content");
        assertThat(target).doesNotExist();
    }

    @Test
    void intoTheSameFilesOnlyTheEditedOnesAreWritten() throws IOException {
        ShippedContent.copyTo(Files.createDirectories(target));
        ContentReading edited =
                loader.read(List.of(source), editOfEveryResourceAndModule().subList(0, 1));
        ContentExport export = new ContentExport(List.of(source), edited.edits());

        assertThat(export.write(target).written()).isEqualTo(1);
        assertThat(export.write(target).written()).as("again").isZero();
    }

    @Test
    void aFileWithOtherContentsIsNeverOverwritten() throws IOException {
        ShippedContent.copyTo(Files.createDirectories(target));
        Files.writeString(target.resolve("themes.yaml"), "mine");
        ContentReading edited = loader.read(List.of(source), editOfEveryResourceAndModule());

        ContentExport.Result result = new ContentExport(List.of(source), edited.edits()).write(target);

        assertThat(result.refused()).containsExactly(target.resolve("themes.yaml"));
        assertThat(result.written()).isZero();
        assertThat(versionOfShipped()).isEqualTo(versionOf(loader.read(source)));
        assertThat(target.resolve("themes.yaml")).hasContent("mine");
    }

    private String versionOfShipped() throws IOException {
        Files.copy(
                source.resolve("themes.yaml"),
                target.resolve("themes.yaml"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        String version = versionOf(loader.read(target));
        Files.writeString(target.resolve("themes.yaml"), "mine");
        return version;
    }

    private List<FieldEdit> editOfEveryResourceAndModule() {
        ContentSources files = loader.read(source).edits().files();
        return files.files().keySet().stream()
                .sorted(java.util.Comparator.comparing(Object::toString))
                .flatMap(item -> ItemTexts.of(files, item).entrySet().stream()
                        .filter(text -> text.getKey().name().equals("audience")
                                || text.getKey().name().equals("why")
                                || text.getKey().name().equals("sensitivity")
                                || text.getKey().name().equals("follow-on"))
                        .map(text -> new FieldEdit(
                                item, text.getKey().name(), text.getValue(), text.getValue() + ": “so” # it is")))
                .toList();
    }

    private static String versionOf(ContentReading reading) {
        return LoadedContent.of(reading, NOW).version();
    }
}
