package org.onward.content.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onward.content.ContentProblem;
import org.onward.content.ContentReading;
import org.onward.content.EditableField;
import org.onward.content.EditableItem;
import org.onward.content.EditableKind;
import org.onward.content.FieldEdit;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.ShippedContent;
import org.onward.content.reading.ItemTexts;

final class CheckingLoaderTest {
    private static final ItemId MEETINGS = new ItemId("inclusive-meetings");

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-12-01T09:00:00Z");
    private final CheckingLoader loader = new CheckingLoader(() -> now);
    private Path file;

    @BeforeEach
    void writeOneModule() throws IOException {
        file = folder.resolve("modules/inclusive-meetings/module.md");
        Files.createDirectories(file.getParent());
        for (String name : List.of("module.md", "guide.md")) {
            Files.copy(
                    ShippedContent.FOLDER.resolve("modules/inclusive-meetings").resolve(name),
                    file.resolveSibling(name));
        }
    }

    @Test
    void theSameFilesAreParsedOnce() {
        assertThat(meetings(read())).isSameAs(meetings(read()));
    }

    @Test
    void theSameFilesWithTheSameEditsAreCheckedOnce() {
        FieldEdit title = title("Meetings for everybody");
        ContentReading first = loader.read(List.of(ShippedContent.FOLDER, folder), List.of(title));

        assertThat(loader.read(List.of(ShippedContent.FOLDER, folder), List.of()))
                .isNotSameAs(first);
        assertThat(loader.read(List.of(ShippedContent.FOLDER, folder), List.of(title)))
                .isSameAs(first);
        assertThat(meetings(loader.read(List.of(ShippedContent.FOLDER, folder), List.of(title("Meetings"))))
                        .title())
                .isEqualTo("Meetings");
    }

    /** A folder that is kept in git has large hidden files. */
    @Test
    void hiddenFoldersAreNotRead() throws IOException {
        LearningModule before = meetings(read());

        Path hidden = Files.createDirectory(folder.resolve(".git"));
        Files.writeString(hidden.resolve("pack"), "x".repeat(1_000_001));

        assertThat(meetings(read())).isSameAs(before);
    }

    @Test
    void aChangedFileIsReadAgainEvenIfItsSizeAndTimeAreTheSame() throws IOException {
        String title = meetings(read()).title();
        FileTime time = Files.getLastModifiedTime(file);

        Files.writeString(file, Files.readString(file, UTF_8).replace(title, title.toUpperCase(Locale.ROOT)));
        Files.setLastModifiedTime(file, time);

        assertThat(meetings(read()).title()).isEqualTo(title.toUpperCase(Locale.ROOT));
    }

    @Test
    void anAddedEmptyFolderIsNoticed() throws IOException {
        assertThat(read().errors()).isEmpty();

        Files.createDirectory(folder.resolve("modules/our-module"));

        assertThat(read().errors()).extracting(ContentProblem::file).anyMatch(name -> name.contains("our-module"));
    }

    @Test
    void whatDependsOnTheDayIsReadAgainOnAnotherDay() {
        int warnings = read().warnings().size();

        now = now.plus(Duration.ofDays(3 * 365));

        assertThat(read().warnings()).hasSizeGreaterThan(warnings);
    }

    private ContentReading read() {
        return loader.read(ShippedContent.FOLDER, folder);
    }

    private FieldEdit title(String text) {
        EditableItem item = new EditableItem(EditableKind.MODULE, MEETINGS.value());
        EditableField title = EditableField.of(EditableKind.MODULE, "title").orElseThrow();
        String base = new ItemTexts(read().edits().files()).base(item, title).orElseThrow();
        return new FieldEdit(item, title.name(), base, text);
    }

    private static LearningModule meetings(ContentReading reading) {
        return reading.libraryOrFail().module(MEETINGS).orElseThrow();
    }
}
